import { VoteChoice } from '@kaopu/domain/certification/decide-outcome.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { useId } from 'react';
import styles from './room.module.css';

type Props = { value: VoteChoice | null; onChange: (choice: VoteChoice) => void; error: string | null };

/** Pass, fail or defer, side by side; the browser's own radio buttons under them. */
export function VoteChoices({ value, onChange, error }: Props) {
  const t = useMessages(certificationStaffMessages);
  const name = useId();
  return (
    <fieldset className={styles.choices} aria-describedby={error === null ? undefined : `${name}-error`}>
      <legend>{t('vote.choice')}</legend>
      {VoteChoice.options.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            required
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          <b>{t(`outcome.${choice}`)}</b>
          <span>{t(`vote.${choice}.hint`)}</span>
        </label>
      ))}
      {error !== null && (
        <p className={styles.error} id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
