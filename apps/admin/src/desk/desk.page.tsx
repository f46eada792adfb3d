import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Icon } from '@kaopu/ui/icon.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Link, useRouter } from '@tanstack/react-router';
import { type DestinationGroup, openGroups } from '../shell/navigation.ts';
import { SignedOut } from '../shell/signed-out.tsx';
import { nameOf, useViewer } from '../shell/viewer.ts';
import styles from './desk.module.css';
import { WaitingWork } from './waiting-work.tsx';

/** Where staff arrive: what waits for them, and the places that their duties open. */
export function DeskPage() {
  const viewer = useViewer();
  const t = useMessages(adminShellMessages);
  const language = useLanguage();
  const { routesByPath } = useRouter();
  const open = openGroups(viewer.permissions, (path) => path in routesByPath);
  const count = open.reduce((sum, group) => sum + group.destinations.length, 0);
  if (viewer.person === null) return <SignedOut />;
  return (
    <Page>
      <PageHead
        title={t('desk.title', { name: nameOf(viewer.person, language) })}
        lead={count > 0 ? t('desk.lead', { count }) : undefined}
      />
      <WaitingWork />
      {count > 0 ? open.map((group) => <Group key={group.label} group={group} />) : <NoDuty />}
    </Page>
  );
}

function Group({ group }: { group: DestinationGroup }) {
  const t = useMessages(adminShellMessages);
  return (
    <section className={styles.group}>
      <h2>{t(group.label)}</h2>
      <ul>
        {group.destinations.map(({ to, label, icon }) => (
          <li key={to}>
            <Link to={to}>
              <Icon name={icon} />
              <span>{t(label)}</span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoDuty() {
  const t = useMessages(adminShellMessages);
  return <EmptyState title={t('desk.none')}>{t('desk.noneAdvice')}</EmptyState>;
}
