import type { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { BilingualFields } from './bilingual-fields.tsx';
import { changeLevel, changeRoute } from './edit-rules.ts';
import styles from './scheme.module.css';

type Props = { rules: SchemeRules; onChange: (rules: SchemeRules) => void };

/** What levels and routes are called, and a route in a sentence. */
export function SchemeWordsFields({ rules, onChange }: Props) {
  const t = useMessages(certificationStaffMessages);
  return (
    <div className={styles.fields}>
      {rules.levels.map(({ levelCode, name }, index) => (
        <BilingualFields
          key={levelCode}
          label={t('edit.level', { level: levelCode })}
          value={name}
          onChange={(changed) => onChange(changeLevel(rules, index, { name: changed }))}
        />
      ))}
      {rules.routes.map(({ route, name, summary }, index) => (
        <div key={route} className={styles.fields}>
          <BilingualFields
            label={t('edit.route', { route })}
            value={name}
            onChange={(changed) => onChange(changeRoute(rules, index, { name: changed }))}
          />
          <BilingualFields
            label={t('edit.summary', { route })}
            value={summary}
            onChange={(changed) => onChange(changeRoute(rules, index, { summary: changed }))}
          />
        </div>
      ))}
    </div>
  );
}
