import { identityDocumentNames } from '@kaopu/domain/certification/masked-identity.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { type KeyValue, KeyValues } from '@kaopu/ui/key-values.tsx';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Link } from '@tanstack/react-router';
import type { Application } from './certification-facts.ts';
import { OutcomeChip } from './outcome-chip.tsx';

/** Who applies for what, by which rules, and what the board has had before it. */
export function ApplicationFacts({ application }: { application: Application }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { identityDocument, employer, endReason, applicantName, applicantLatinName } = application;
  const version = (
    <Link to="/schemes/$schemeVersionId" params={{ schemeVersionId: application.schemeVersionId }}>
      {pick(application.versionTitle)}
    </Link>
  );
  const identity = identityDocument && (
    <>
      {pick(identityDocumentNames[identityDocument.type])}
      <br />
      <code>{identityDocument.masked}</code>
    </>
  );
  const items: KeyValue[] = [
    {
      key: 'name',
      label: t('facts.applicant'),
      value: [applicantName, applicantLatinName].filter(Boolean).join(' '),
    },
    { key: 'level', label: t('facts.level'), value: pick(application.levelName) },
    { key: 'route', label: t('facts.route'), value: toHeading(pick(application.routeName)) },
    { key: 'version', label: t('facts.version'), value: version },
    { key: 'employer', label: t('facts.employer'), value: employer ? pick(employer) : t('facts.none') },
    { key: 'identity', label: t('facts.identity'), value: identity ?? t('facts.none') },
    ...(endReason ? [{ key: 'reason', label: t('facts.reason'), value: endReason }] : []),
  ];
  return (
    <>
      <Sheet title={t('facts.title')} level={3}>
        <KeyValues items={items} />
      </Sheet>
      {application.decisions.length > 0 && <BoardHistory decisions={application.decisions} />}
    </>
  );
}

function BoardHistory({ decisions }: { decisions: Application['decisions'] }) {
  const t = useMessages(certificationStaffMessages);
  const format = useFormat();
  return (
    <Sheet title={t('history.title')} level={3}>
      {decisions.map(({ decisionId, number, openedAt, closedAt, outcome }) => (
        <SettingRow
          key={decisionId}
          name={
            <Link to="/decisions/$decisionId" params={{ decisionId }}>
              {number}
            </Link>
          }
          hint={format.date(closedAt ?? openedAt)}
        >
          <OutcomeChip outcome={outcome} />
        </SettingRow>
      ))}
    </Sheet>
  );
}
