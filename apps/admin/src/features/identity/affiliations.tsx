import { pickLanguage } from '@kaopu/domain/language.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useViewer } from '../../shell/viewer.ts';
import { AddAffiliation } from './add-affiliation.tsx';
import { EndAffiliation } from './end-affiliation.tsx';
import styles from './people.module.css';
import type { Person } from './person.ts';

/** Where a person belongs and belonged; what conflict rules read. */
export function Affiliations({ person }: { person: Person }) {
  const t = useMessages(peopleMessages);
  const language = useLanguage();
  const mayManage = useViewer().permissions.includes('identity.manageOrganisations');
  return (
    <Sheet title={t('affiliation.title')} lead={t('affiliation.lead')}>
      {person.affiliations.length === 0 && <p className={styles.hint}>{t('affiliation.none')}</p>}
      {person.affiliations.map(({ affiliationId, organisation, fromOn, toOn }) => {
        const name = pickLanguage(organisation, language);
        const time = toOn
          ? t('affiliation.between', { from: fromOn, to: toOn })
          : t('affiliation.since', { from: fromOn });
        return (
          <SettingRow key={affiliationId} name={name} hint={time}>
            {mayManage && toOn === null && (
              <EndAffiliation affiliationId={affiliationId} organisation={name} fromOn={fromOn} />
            )}
          </SettingRow>
        );
      })}
      {mayManage && <AddAffiliation personId={person.personId} />}
    </Sheet>
  );
}
