import type {
  CompetencyFramework,
  FrameworkDomain,
} from '@kaopu/domain/certification/competency-framework.ts';
import { frameworkMessages } from '@kaopu/i18n/frameworks.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { type BilingualText, usePickText } from '@kaopu/i18n/pick-text.ts';
import styles from './framework.module.css';
import { useIsWide } from './use-is-wide.ts';

/** Every domain with its sub-skills; on a phone each is folded under its name. */
export function FrameworkDomains({ framework }: { framework: CompetencyFramework }) {
  const t = useMessages(frameworkMessages);
  const isWide = useIsWide();
  const metricNames = new Map(framework.metrics.map(({ metricCode, name }) => [metricCode, name]));
  return (
    <section aria-labelledby="domains" className={styles.part}>
      <h2 id="domains">{t('domains.title', { count: framework.domains.length })}</h2>
      <p className={styles.quiet}>{t('domains.lead')}</p>
      <div className={styles.domains}>
        {framework.domains.map((domain) => (
          <details key={`${domain.domainCode}${isWide}`} open={isWide} className={styles.domain}>
            <summary>
              <h3>
                <span className={styles.code}>{domain.domainCode}</span> <DomainWords domain={domain} />
              </h3>
            </summary>
            <Subskills domain={domain} metricNames={metricNames} />
          </details>
        ))}
      </div>
    </section>
  );
}

const DomainWords = ({ domain }: { domain: FrameworkDomain }) => usePickText()(domain.name);

type SubskillsProps = { domain: FrameworkDomain; metricNames: ReadonlyMap<string, BilingualText> };

function Subskills({ domain, metricNames }: SubskillsProps) {
  const t = useMessages(frameworkMessages);
  const pick = usePickText();
  const namesOf = (metricCodes: readonly string[]) =>
    metricCodes
      .flatMap((code) => metricNames.get(code) ?? [])
      .map(pick)
      .join(t('domains.and'));
  return (
    <>
      <p className={styles.summary}>{pick(domain.summary)}</p>
      <dl className={styles.subskills}>
        {domain.subskills.map(({ subskillCode, name, competent, metricCodes }) => (
          <div key={subskillCode}>
            <dt>
              <span className={styles.code}>{subskillCode}</span> {pick(name)}
            </dt>
            <dd>{pick(competent)}</dd>
            {metricCodes.length > 0 && (
              <dd className={styles.shows}>{t('domains.shows', { metrics: namesOf(metricCodes) })}</dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}
