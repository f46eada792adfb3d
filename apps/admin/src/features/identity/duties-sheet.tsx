import { requiresSecondFactor } from '@kaopu/domain/identity/duty.ts';
import { pickLanguage } from '@kaopu/domain/language.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { ReactNode } from 'react';
import { EndDuty } from './end-duty.tsx';
import styles from './people.module.css';
import type { HeldDuty, Person } from './person.ts';

/** The duties that a person holds or will hold, each with its end; those that are over stay readable. */
export function DutiesSheet({ person, mayEnd }: { person: Person; mayEnd: boolean }) {
  const t = useMessages(peopleMessages);
  const now = new Date().toISOString();
  const isPast = ({ to }: HeldDuty) => to !== null && to <= now;
  const past = person.duties.filter(isPast);
  const present = person.duties.filter((held) => !isPast(held));
  return (
    <Sheet title={t('person.duties')}>
      {present.length === 0 && <p className={styles.hint}>{t('person.noDuties')}</p>}
      {present.map((held) => (
        <DutyRow key={held.assignmentId} held={held}>
          {held.from > now && <StatusChip tone="neutral">{t('duty.coming')}</StatusChip>}
          {!person.hasSecondFactor && requiresSecondFactor(held.duty) && (
            <StatusChip tone="attention">{t('duty.waits')}</StatusChip>
          )}
          {mayEnd && <EndDuty held={held} person={person} />}
        </DutyRow>
      ))}
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('person.past')}</summary>
          {past.map((held) => (
            <DutyRow key={held.assignmentId} held={held} />
          ))}
        </details>
      )}
    </Sheet>
  );
}

function DutyRow({ held, children }: { held: HeldDuty; children?: ReactNode }) {
  const t = useMessages(peopleMessages);
  const tDuty = useMessages(identityMessages);
  const language = useLanguage();
  const format = useFormat();
  const scope = held.scopeName ? pickLanguage(held.scopeName, language) : t(`scope.${held.scopeType}`);
  const from = format.dateShort(held.from);
  const time = held.to
    ? t('duty.untilOn', { from, to: format.dateShort(held.to) })
    : t('duty.sinceOn', { from });
  return (
    <SettingRow name={tDuty(`duty.${held.duty}`)} hint={`${scope} · ${time}`}>
      <span className={styles.duties}>{children}</span>
    </SettingRow>
  );
}
