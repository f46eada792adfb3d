import styles from './avatar.module.css';

/** The person's last character in Chinese (岚 of 石岚), initials otherwise. Say the name beside it or as label. */
export function Avatar({ name }: { name: string }) {
  return (
    // Drawn and not written: a button's visible text would have to be part of its name.
    <span className={styles.avatar} aria-hidden="true" data-letters={shortName(name)} />
  );
}

export function shortName(name: string): string {
  const trimmed = name.trim();
  if (/\p{Script=Han}$/u.test(trimmed)) return [...trimmed].at(-1) ?? '';
  const parts = trimmed.split(/\s+/);
  const initials = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map(
    (part) => [...(part ?? '')][0] ?? '',
  );
  return initials.join('').toUpperCase();
}
