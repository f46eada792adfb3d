import type { Requirement, SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { BilingualFields } from './bilingual-fields.tsx';
import { changeLevel, changeRoute, renameRequirement } from './edit-rules.ts';
import styles from './scheme.module.css';

type Props = { rules: SchemeRules; onChange: (rules: SchemeRules) => void };

/** The words of every requirement, folded by where they stand. */
export function RequirementFields({ rules, onChange }: Props) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  return (
    <div>
      <Group
        title={t('doc.common')}
        requirements={rules.common}
        onChange={(common) => onChange({ ...rules, common })}
      />
      {rules.levels.map(({ levelCode, name, requirements }, index) => (
        <Group
          key={levelCode}
          title={pick(name)}
          requirements={requirements}
          onChange={(changed) => onChange(changeLevel(rules, index, { requirements: changed }))}
        />
      ))}
      {rules.routes.map(({ route, name, requirements }, index) => (
        <Group
          key={route}
          title={toHeading(pick(name))}
          requirements={requirements}
          onChange={(changed) => onChange(changeRoute(rules, index, { requirements: changed }))}
        />
      ))}
    </div>
  );
}

type GroupProps = {
  title: string;
  requirements: Requirement[];
  onChange: (requirements: Requirement[]) => void;
};

function Group({ title, requirements, onChange }: GroupProps) {
  const t = useMessages(certificationStaffMessages);
  if (requirements.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>
        {title} <span className={styles.quiet}>{t('edit.count', { count: requirements.length })}</span>
      </summary>
      <div className={styles.fields}>
        {requirements.map(({ requirementId, name }, index) => (
          <BilingualFields
            key={requirementId}
            label={requirementId}
            value={name}
            onChange={(changed) => onChange(renameRequirement(requirements, index, changed))}
          />
        ))}
      </div>
    </details>
  );
}
