import { useFormat } from '@kaopu/i18n/format.ts';
import { frameworkMessages } from '@kaopu/i18n/frameworks.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import styles from './framework.module.css';
import { FrameworkDomains } from './framework-domains.tsx';
import { FrameworkLevels } from './framework-levels.tsx';
import { FrameworkMappings } from './framework-mappings.tsx';

const route = getRouteApi('/frameworks/$frameworkId');

/** What an occupation asks of a person: its domains, and the levels as a road. Anybody may read it. */
export function FrameworkPage() {
  const { frameworkId } = route.useParams();
  const t = useMessages(frameworkMessages);
  const pick = usePickText();
  const format = useFormat();
  const { data } = useSuspenseQuery(trpc.certification.getFramework.queryOptions({ frameworkId }));
  const { framework, bodyName, publishedAt } = data;
  const { version } = framework;
  return (
    <Page>
      <PageHead
        eyebrow={`${pick(bodyName)} · ${pick(framework.name)}`}
        title={t('title', { occupation: pick(framework.occupation.name) })}
        lead={pick(framework.definition)}
      />
      <p className={styles.note}>{pick(framework.note)}</p>
      <FrameworkDomains framework={framework} />
      <FrameworkLevels framework={framework} />
      {framework.mappings.length > 0 && <FrameworkMappings mappings={framework.mappings} />}
      <p className={styles.quiet}>{t('version', { version, on: format.date(publishedAt) })}</p>
    </Page>
  );
}
