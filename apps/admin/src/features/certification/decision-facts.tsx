import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Decision } from './certification-facts.ts';

/** The case in short, and the way to its dossier for whoever does not stand aside. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const format = useFormat();
  const { applicationId, applicantName, applicantLatinName, openedAt, closedAt, lotSeed, seats } = decision;
  const isAside = seats.some(({ isOwn, state }) => isOwn && state === 'recused');
  const wasDrawn = seats.some(({ foundBy }) => foundBy === 'lot');
  return (
    <Sheet title={t('facts.title')} level={3}>
      <KeyValues
        items={[
          {
            key: 'name',
            label: t('facts.applicant'),
            value: [applicantName, applicantLatinName].filter(Boolean).join(' '),
          },
          { key: 'level', label: t('facts.level'), value: pick(decision.levelName) },
          { key: 'route', label: t('facts.route'), value: toHeading(pick(decision.routeName)) },
          { key: 'version', label: t('facts.version'), value: pick(decision.versionTitle) },
          { key: 'opened', label: t('facts.opened'), value: format.dateTime(openedAt) },
          ...(closedAt === null
            ? []
            : [{ key: 'closed', label: t('facts.closed'), value: format.dateTime(closedAt) }]),
          ...(wasDrawn ? [{ key: 'lot', label: t('facts.lot'), value: <code>{lotSeed}</code> }] : []),
        ]}
      />
      {!isAside && (
        <Button
          mt="md"
          renderRoot={(props) => (
            <Link to="/applications/$applicationId" params={{ applicationId }} {...props} />
          )}
        >
          {t('facts.openDossier')}
        </Button>
      )}
    </Sheet>
  );
}
