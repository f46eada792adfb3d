import styles from './seal-stamp.module.css';

/** The body's seal as it is pressed on paper: two short lines in vermilion, a little aslant. */
export function SealStamp({ lines, label }: { lines: readonly [string, string]; label?: string }) {
  return (
    <span
      className={styles.stamp}
      data-script={/\p{Script=Han}/u.test(lines.join('')) ? 'han' : 'latin'}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
