import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { setLanguage, useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Brand } from '@kaopu/ui/brand.tsx';
import { LanguageSwitch } from '@kaopu/ui/language-switch.tsx';
import { Link } from '@tanstack/react-router';
import AccountMenu from './account-menu.tsx';
import { NavigationSheet } from './navigation-sheet.tsx';
import styles from './top-bar.module.css';
import { nameOf, type Viewer } from './viewer.ts';

export function TopBar({ viewer }: { viewer: Viewer }) {
  const t = useMessages(adminShellMessages);
  const language = useLanguage();
  return (
    <header className={styles.bar}>
      <NavigationSheet viewer={viewer} />
      <Link to="/" className={styles.brand}>
        <Brand name={t('name')} />
      </Link>
      <span className={styles.space} />
      <LanguageSwitch value={language} onChange={setLanguage} />
      {viewer.person !== null && <AccountMenu name={nameOf(viewer.person, language)} />}
    </header>
  );
}
