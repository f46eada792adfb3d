import { calendarDayAt } from '@kaopu/domain/certification/calendar-date.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { bodyTimeZone } from '@kaopu/i18n/time-zone.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { type Standing, standingOf, type VersionDates } from './version-standing.ts';

const tones = {
  draft: 'attention',
  coming: 'info',
  open: 'good',
  closed: 'neutral',
} as const satisfies Record<Standing, string>;

/** Whether a version is a draft, in force, coming or closed to new applications. */
export function VersionChip(version: VersionDates) {
  const t = useMessages(certificationStaffMessages);
  const standing = standingOf(version, calendarDayAt(new Date(), bodyTimeZone));
  return <StatusChip tone={tones[standing]}>{t(`version.${standing}`)}</StatusChip>;
}
