import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { Link, useRouter } from '@tanstack/react-router';
import { openGroups } from './navigation.ts';
import styles from './places.module.css';
import type { Viewer } from './viewer.ts';

/** The places that the viewer's permissions open, by group. */
export function Places({ viewer }: { viewer: Viewer }) {
  const t = useMessages(adminShellMessages);
  const tShell = useMessages(shellMessages);
  const { routesByPath } = useRouter();
  return (
    <nav className={styles.places} aria-label={tShell('navigation.main')}>
      <Link to="/" activeOptions={{ exact: true }}>
        <Icon name="sun" />
        {t('to.desk')}
      </Link>
      {openGroups(viewer.permissions, (path) => path in routesByPath).map((group) => (
        <section key={group.label} aria-label={t(group.label)}>
          <p aria-hidden="true">{t(group.label)}</p>
          {group.destinations.map(({ to, label, icon }) => (
            <Link key={to} to={to}>
              <Icon name={icon} />
              {t(label)}
            </Link>
          ))}
        </section>
      ))}
    </nav>
  );
}
