import styles from './progress-bar.module.css';

type BarProps = {
  /** Names the bar to screen readers. */
  label: string;
  value: number;
  max?: number;
  /** The value in words, such as 9 / 12 节课. */
  valueText?: string;
  tone?: 'good' | 'attention';
};

export function ProgressBar({ label, value, max = 100, valueText, tone = 'good' }: BarProps) {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <span
      className={styles.bar}
      data-tone={tone}
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={valueText}
    >
      <span style={{ inlineSize: `${part * 100}%` }} />
    </span>
  );
}

type Row = Omit<BarProps, 'label' | 'valueText'> & {
  key: string;
  label: string;
  /** A short mark of what is named, in small letters before the name: D1. */
  code?: string;
  valueText: string;
};

/** Bars under one another: names left, figures right. */
export function ProgressRows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ key, code, ...row }) => (
        <li key={key} className={styles.row}>
          <span>
            {code !== undefined && <small>{code} </small>}
            {row.label}
          </span>
          <ProgressBar {...row} />
          <b>{row.valueText}</b>
        </li>
      ))}
    </ul>
  );
}
