import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import styles from './account-screens.module.css';
import { AddAuthenticator } from './add-authenticator.tsx';
import { AddPasskey } from './add-passkey.tsx';

/** Two ways to a second factor. `onEnrolled` gets the recovery codes where they are the person's first. */
export function EnrolFactor({ onEnrolled }: { onEnrolled: (codes: string[] | null) => void }) {
  const t = useMessages(identityMessages);
  return (
    <div className={styles.ways}>
      <section className={styles.way}>
        <h2>{t('passkeys.title')}</h2>
        <p className={styles.hint}>{t('passkey.what')}</p>
        <AddPasskey onAdded={onEnrolled} />
      </section>
      <section className={styles.way}>
        <h2>{t('totp.title')}</h2>
        <p className={styles.hint}>{t('totp.what')}</p>
        <AddAuthenticator onAdded={onEnrolled} />
      </section>
    </div>
  );
}
