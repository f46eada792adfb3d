import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import styles from './certificate.module.css';

/** Where the public finds a credential. The addresses are those that the signed document names. */
export function PublicLinks({ verifyCode, verifyUrl }: { verifyCode: string; verifyUrl: string }) {
  const t = useMessages(certificationStaffMessages);
  const base = new URL(verifyUrl).origin;
  const links = [
    { key: 'verify', href: verifyUrl },
    { key: 'pdf', href: `${base}/credentials/${verifyCode}/certificate.pdf` },
    { key: 'json', href: `${base}/credentials/${verifyCode}` },
  ] as const;
  return (
    <ul className={styles.links}>
      {links.map(({ key, href }) => (
        <li key={key}>
          <a href={href} target="_blank" rel="noreferrer">
            {t(`links.${key}`)}
          </a>
        </li>
      ))}
      <li>
        {t('links.code')} <code>{verifyCode}</code>
      </li>
    </ul>
  );
}
