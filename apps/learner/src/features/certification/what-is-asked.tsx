import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import styles from './certification.module.css';
import { type OpenScheme, refetchCertification } from './certification-facts.ts';

type Props = {
  scheme: OpenScheme;
  level: OpenScheme['levels'][number];
  route: OpenScheme['routes'][number];
};

/** Everything that this choice will ask, before one starts, and the start. */
export function WhatIsAsked({ scheme, level, route }: Props) {
  const t = useMessages(certificationMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const start = useMutation(
    trpc.certification.startApplication.mutationOptions({
      onSuccess: async ({ applicationId }) => {
        await refetchCertification();
        await navigate({ to: '/applications/$applicationId', params: { applicationId } });
      },
    }),
  );
  const asked = [...scheme.common, ...level.requirements, ...route.requirements];
  const choice = {
    schemeVersionId: scheme.schemeVersionId,
    levelCode: level.levelCode,
    route: route.route,
  };
  return (
    <Sheet title={t('asked.title')} lead={t('asked.lead')}>
      {(['admission', 'decision'] as const).map((stage) => (
        <Stage key={stage} stage={stage} asked={asked.filter(({ neededFor }) => neededFor === stage)} />
      ))}
      <FormProblem problem={start.error && errorText(start.error)} />
      <Button variant="filled" loading={start.isPending} onClick={() => start.mutate(withKey(choice))}>
        {t('apply.start')}
      </Button>
    </Sheet>
  );
}

type StageProps = { stage: 'admission' | 'decision'; asked: OpenScheme['common'] };

function Stage({ stage, asked }: StageProps) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  if (asked.length === 0) return null;
  return (
    <section className={styles.asked}>
      <h3>{t(`check.${stage}`)}</h3>
      <ul>
        {asked.map(({ requirementId, name, ways }) => (
          <li key={requirementId}>
            {pick(name)}
            {ways.length > 1 && (
              <ul>
                <li className={styles.quiet}>{t('check.anyOne')}</li>
                {ways.map((way) => (
                  <li key={way.wayId}>{pick(way.name)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
