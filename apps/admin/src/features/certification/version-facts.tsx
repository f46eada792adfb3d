import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import type { SchemeVersion } from './certification-facts.ts';
import { VersionChip } from './version-chip.tsx';

/** How the version stands, from when to when, and for which occupation. */
export function VersionFacts({ version }: { version: SchemeVersion }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { inForceOn, closedOn, direction, rules } = version;
  return (
    <Sheet title={t('version.facts')} level={3} aside={<VersionChip {...version} />}>
      <KeyValues
        items={[
          { key: 'occupation', label: t('cert.occupation'), value: pick(version.occupation) },
          ...(direction ? [{ key: 'direction', label: t('version.direction'), value: pick(direction) }] : []),
          { key: 'code', label: t('version.code'), value: `${version.code} · ${version.version}` },
          { key: 'from', label: t('version.inForceOn'), value: inForceOn ?? t('version.notYet') },
          ...(closedOn ? [{ key: 'to', label: t('version.closedOn'), value: closedOn }] : []),
          {
            key: 'validity',
            label: t('version.validity'),
            value: t('version.months', { count: rules.validity.months }),
          },
          { key: 'prefix', label: t('version.prefix'), value: rules.numberPrefix },
        ]}
      />
    </Sheet>
  );
}
