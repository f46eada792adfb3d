import { homeMessages } from '@kaopu/i18n/home.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { useSuspenseQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { trpc } from '../trpc.ts';
import styles from './home.module.css';

type OpenScheme = inferOutput<typeof trpc.certification.listOpenSchemes>['rows'][number];
type Framework = inferOutput<typeof trpc.certification.listFrameworks>['rows'][number];

/** What this body certifies: each scheme with its levels and the routes to them. */
export function OpenSchemes() {
  const t = useMessages(homeMessages);
  const pick = usePickText();
  const [{ data }, { data: frameworks }] = useSuspenseQueries({
    queries: [
      trpc.certification.listOpenSchemes.queryOptions({}),
      trpc.certification.listFrameworks.queryOptions(),
    ],
  });
  if (data.rows.length === 0) return null;
  return (
    <section aria-labelledby="schemes" className={styles.schemes}>
      <h2 id="schemes">{t('schemes.title')}</h2>
      {data.rows.map((scheme) => (
        <article key={scheme.schemeVersionId} className={styles.scheme}>
          <p className={styles.eyebrow}>
            {pick(scheme.bodyName)} · {pick(scheme.title)}
          </p>
          <h3>{pick(scheme.name)}</h3>
          <ol className={styles.levels} aria-label={t('schemes.levels')}>
            {scheme.levels.map(({ levelCode, name }) => (
              <li key={levelCode}>{pick(name)}</li>
            ))}
          </ol>
          <dl className={styles.routes}>
            {scheme.routes.map(({ route, name, summary }) => (
              <div key={route}>
                <dt>{toHeading(pick(name))}</dt>
                <dd>{pick(summary)}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.validity}>{t('schemes.validity', { count: scheme.validityMonths })}</p>
          <FrameworkLink scheme={scheme} frameworks={frameworks.rows} />
        </article>
      ))}
    </section>
  );
}

/** To what the occupation of a scheme asks of a person, where its body has published that. */
function FrameworkLink({ scheme, frameworks }: { scheme: OpenScheme; frameworks: readonly Framework[] }) {
  const t = useMessages(homeMessages);
  const pick = usePickText();
  const framework = frameworks.find(
    ({ bodyId, occupation }) =>
      bodyId === scheme.bodyId && occupation['zh-CN'] === scheme.occupation['zh-CN'],
  );
  if (!framework) return null;
  return (
    <p className={styles.framework}>
      <Link to="/frameworks/$frameworkId" params={{ frameworkId: framework.frameworkId }}>
        {t('schemes.framework', { name: pick(framework.name) })}
      </Link>
    </p>
  );
}
