import { examsMessages } from '@kaopu/i18n/exams.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import type { Sitting } from './sitting-state.ts';

/** When, how long, how many, and when one learns how it went. */
export function SittingFacts({ sitting }: { sitting: Sitting }) {
  const t = useMessages(examsMessages);
  const format = useFormat();
  const { opensAt, closesAt, timeLimitSeconds, graceSeconds, items } = sitting;
  const window = { from: format.dateTime(opensAt), to: format.dateTime(closesAt) };
  return (
    <Sheet title={t('sitting.facts')} level={3}>
      <KeyValues
        items={[
          { key: 'when', label: t('sitting.when'), value: t('sitting.window', window) },
          { key: 'limit', label: t('sitting.limit'), value: format.duration(timeLimitSeconds) },
          { key: 'items', label: t('sitting.items'), value: t('sitting.itemsCount', { count: items }) },
          {
            key: 'grace',
            label: t('sitting.grace'),
            value: t('sitting.graceTime', { time: format.duration(graceSeconds) }),
          },
          {
            key: 'results',
            label: t('sitting.results'),
            value: t(sitting.releasesAtSubmission ? 'sitting.atOnce' : 'sitting.later'),
          },
        ]}
      />
    </Sheet>
  );
}
