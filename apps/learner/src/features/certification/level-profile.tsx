import type { FrameworkDomain, FrameworkLevel } from '@kaopu/domain/certification/competency-framework.ts';
import { frameworkMessages } from '@kaopu/i18n/frameworks.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import styles from './framework.module.css';
import { useIsWide } from './use-is-wide.ts';

type Props = { domains: readonly FrameworkDomain[]; expected: FrameworkLevel['expected'] };

/** What is expected in each domain: a bar to compare by eye, and the figure itself. Folded on a phone. */
export function LevelProfile({ domains, expected }: Props) {
  const t = useMessages(frameworkMessages);
  const pick = usePickText();
  const isWide = useIsWide();
  return (
    <details key={String(isWide)} open={isWide} className={styles.profile}>
      <summary>{t('levels.profile')}</summary>
      <dl>
        {domains.map(({ domainCode, shortName }) => (
          <div key={domainCode}>
            <dt>
              <span className={styles.code}>{domainCode}</span> {pick(shortName)}
            </dt>
            <dd>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ inlineSize: `${expected[domainCode] ?? 0}%` }} />
              </span>
              <b>{expected[domainCode]}</b>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{t('levels.profileNote')}</p>
    </details>
  );
}
