import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import styles from './certification.module.css';
import type { Scheme } from './certification-facts.ts';
import { NewVersion } from './new-version.tsx';
import { VersionChip } from './version-chip.tsx';

/** One scheme with its versions, newest first; a new one starts only where no draft is open. */
export function SchemeSheet({ scheme }: { scheme: Scheme }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { permissions } = useViewer();
  const { versions } = scheme;
  const mayStart =
    permissions.includes('certification.draftScheme') && versions.every(({ state }) => state !== 'draft');
  return (
    <Sheet
      title={pick(scheme.name)}
      lead={`${pick(scheme.bodyName)} · ${pick(scheme.occupation)} · ${scheme.code}`}
      aside={mayStart && <NewVersion scheme={scheme} />}
    >
      {versions.length === 0 && <p className={styles.quiet}>{t('schemes.noVersion')}</p>}
      {versions.map((version) => (
        <SettingRow
          key={version.schemeVersionId}
          name={
            <Link
              to="/schemes/$schemeVersionId"
              params={{ schemeVersionId: version.schemeVersionId }}
              className={styles.name}
            >
              {pick(version.title)}
            </Link>
          }
          hint={<InForce {...version} />}
        >
          <VersionChip {...version} />
        </SettingRow>
      ))}
    </Sheet>
  );
}

type Dated = { version: string; inForceOn: string | null; closedOn: string | null };

function InForce({ version, inForceOn, closedOn }: Dated) {
  const t = useMessages(certificationStaffMessages);
  if (inForceOn === null) return t('version.undated', { version });
  if (closedOn === null) return t('version.from', { version, from: inForceOn });
  return t('version.fromTo', { version, from: inForceOn, to: closedOn });
}
