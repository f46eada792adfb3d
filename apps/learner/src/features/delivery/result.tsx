import { parseFraction, toDisplay, toFraction, toNumber } from '@kaopu/domain/score/fraction.ts';
import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { ProgressRows } from '@kaopu/ui/progress-bar.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../trpc.ts';
import styles from './result.module.css';

type ResultFacts = NonNullable<inferOutput<typeof trpc.delivery.getResult>['result']>;

const cut = toFraction(60);
/** Points with at most two decimals; a mark below 60 never shows as 60. */
const showPoints = (text: string) => trimZeros(toDisplay(parseFraction(text), 2));
const showMark = (text: string) => toDisplay(parseFraction(text), 1, [cut]);
const trimZeros = (text: string) => text.replace(/\.?0+$/, '');

/** The mark first, then the points and the domains. */
export function Result({ result }: { result: ResultFacts }) {
  const t = useMessages(deliveryMessages);
  const pick = usePickText();
  const points = { points: showPoints(result.rawPoints), of: showPoints(result.maximumPoints) };
  return (
    <Stack gap="lg" mb="lg">
      <Sheet title={t('result.mark')}>
        <p className={styles.mark} data-passed={result.isPassed}>
          <b>{showMark(result.scaled)}</b> <span>{t('result.markOf')}</span>
        </p>
        <KeyValues
          items={[
            { key: 'points', label: t('result.points'), value: t('result.pointsOf', points) },
            { key: 'cut', label: t('result.cut'), value: showPoints(result.cutPoints) },
          ]}
        />
      </Sheet>
      <Sheet title={t('result.byDomain')}>
        <ProgressRows
          rows={result.byDomain.map(({ domainCode, name, points: earned, maximum }) => ({
            key: domainCode,
            ...(name === null ? { label: domainCode } : { code: domainCode, label: pick(name) }),
            value: toNumber(parseFraction(earned)),
            max: toNumber(parseFraction(maximum)),
            valueText: t('result.pointsOf', { points: showPoints(earned), of: showPoints(maximum) }),
          }))}
        />
        {result.frameworkId !== null && (
          <p className={styles.meaning}>
            <Link to="/frameworks/$frameworkId" params={{ frameworkId: result.frameworkId }}>
              {t('result.domainsMean')}
            </Link>
          </p>
        )}
      </Sheet>
    </Stack>
  );
}
