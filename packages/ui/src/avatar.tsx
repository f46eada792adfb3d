import styles from './avatar.module.css';

/** The person's last character in Chinese (岚 of 石岚), initials otherwise. Say the name beside it or as label. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className={styles.avatar} aria-hidden="true" translate="no">
      {shortName(name)}
    </span>
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
