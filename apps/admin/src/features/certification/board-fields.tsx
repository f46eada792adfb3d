import type { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Checkbox, NumberInput } from '@mantine/core';
import styles from './scheme.module.css';

type Props = { rules: SchemeRules; onChange: (rules: SchemeRules) => void };

/** How the board decides, and how long a certificate is valid. A field left empty keeps what was there. */
export function BoardFields({ rules, onChange }: Props) {
  const t = useMessages(certificationStaffMessages);
  const { board, validity } = rules;
  const whole = { min: 1, allowDecimal: false, allowNegative: false } as const;
  const take = (change: (value: number) => SchemeRules) => (value: number | string) => {
    if (typeof value === 'number' && value >= 1) onChange(change(value));
  };
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <NumberInput
          {...whole}
          label={t('edit.votingMin')}
          description={t('edit.votingMinHint')}
          max={99}
          value={board.votingMin}
          onChange={take((votingMin) => ({ ...rules, board: { ...board, votingMin } }))}
        />
        <NumberInput
          {...whole}
          label={t('edit.lookback')}
          description={t('edit.lookbackHint')}
          max={240}
          value={board.lookbackMonths}
          onChange={take((lookbackMonths) => ({ ...rules, board: { ...board, lookbackMonths } }))}
        />
        <NumberInput
          {...whole}
          label={t('edit.months')}
          description={t('edit.monthsHint')}
          max={600}
          value={validity.months}
          onChange={take((months) => ({ ...rules, validity: { months } }))}
        />
      </div>
      <Checkbox
        label={t('edit.publicMember')}
        checked={board.publicMember}
        onChange={({ currentTarget }) =>
          onChange({ ...rules, board: { ...board, publicMember: currentTarget.checked } })
        }
      />
    </div>
  );
}
