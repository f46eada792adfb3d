import styles from './brand.module.css';

/** The seal 谱 alone. Decorative: say the name beside it. */
export function Seal({ size = 26 }: { size?: number }) {
  return (
    <span className={styles.seal} style={{ fontSize: `${size / 16}rem` }} aria-hidden="true" translate="no">
      <i>谱</i>
    </span>
  );
}

/** The seal and the name. `name` says which room this is when it is not the product itself. */
export function Brand({ name = '考谱 Kaopu' }: { name?: string }) {
  return (
    <span className={styles.brand}>
      <Seal />
      <span className={styles.name}>{name}</span>
    </span>
  );
}
