import type { FrameworkMapping } from '@kaopu/domain/certification/competency-framework.ts';
import { frameworkMessages } from '@kaopu/i18n/frameworks.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import styles from './framework.module.css';

/** How the occupation stands to those in public catalogues: never the same. */
export function FrameworkMappings({ mappings }: { mappings: readonly FrameworkMapping[] }) {
  const t = useMessages(frameworkMessages);
  const pick = usePickText();
  return (
    <section aria-labelledby="mappings" className={styles.part}>
      <h2 id="mappings">{t('mappings.title')}</h2>
      {mappings.map(({ mappingCode, target, targetCode, catalogueYear, relation, note }) => (
        <div key={mappingCode} className={styles.mapping}>
          <p>
            <b>{pick(target)}</b> {t('mappings.code', { code: targetCode, year: catalogueYear })}
          </p>
          <p className={styles.quiet}>
            {t(`relation.${relation}`)} · {pick(note)}
          </p>
        </div>
      ))}
    </section>
  );
}
