import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import styles from './certification.module.css';
import type { OpenScheme } from './certification-facts.ts';

type Props = {
  schemes: readonly OpenScheme[];
  scheme: OpenScheme;
  levelCode: string;
  onScheme: (schemeVersionId: string) => void;
  onLevel: (levelCode: string) => void;
};

/** The scheme, where there is more than one, and the level as a row of cards. */
export function ChooseLevel({ schemes, scheme, levelCode, onScheme, onLevel }: Props) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  return (
    <>
      {schemes.length > 1 && (
        <ChoiceField
          name="schemeVersionId"
          label={t('apply.scheme')}
          value={scheme.schemeVersionId}
          onChange={({ currentTarget }) => onScheme(currentTarget.value)}
          data={schemes.map((one) => ({
            value: one.schemeVersionId,
            label: `${pick(one.name)} ${pick(one.title)}`,
          }))}
        />
      )}
      <fieldset className={styles.choices}>
        <legend>{t('apply.level')}</legend>
        <p className={styles.quiet}>
          {pick(scheme.name)} · {pick(scheme.title)} · {t('apply.validity', { count: scheme.validityMonths })}
        </p>
        <div className={styles.levels}>
          {scheme.levels.map((level) => (
            <label key={level.levelCode} className={styles.choice}>
              <input
                type="radio"
                name="levelCode"
                value={level.levelCode}
                checked={level.levelCode === levelCode}
                onChange={() => onLevel(level.levelCode)}
              />
              <b>{level.levelCode}</b>
              <span>{pick(level.name)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
