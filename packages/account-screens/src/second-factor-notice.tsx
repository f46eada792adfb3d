import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Link } from '@tanstack/react-router';
import styles from './account-screens.module.css';

/** Above the pages of whoever may work already while some of their duties wait. */
export default function SecondFactorNotice({ count }: { count: number }) {
  const t = useMessages(identityMessages);
  return (
    <div className={styles.notice}>
      <span>{t('factor.notice.to_enrol', { count })}</span>
      <Link to="/second-factor">{t('factor.notice.action')}</Link>
    </div>
  );
}
