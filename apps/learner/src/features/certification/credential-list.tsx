import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { SealStamp } from '@kaopu/ui/seal-stamp.tsx';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import styles from './certification.module.css';
import type { Credential } from './certification-facts.ts';
import { StatusWord } from './status-word.tsx';

/** The certificates as the papers they are: level, number, how long they hold, and whether they do now. */
export function CredentialList({ credentials }: { credentials: readonly Credential[] }) {
  const t = useMessages(certificationMessages);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.sectionTitle}>
        {t('list.mine')}
      </h2>
      <ul className={styles.papers}>
        {credentials.map((credential) => (
          <li key={credential.credentialId}>
            <Paper credential={credential} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Paper({ credential }: { credential: Credential }) {
  const t = useMessages(certificationMessages);
  const pick = usePickText();
  const format = useFormat();
  const { credentialId, status, number, validUntil } = credential;
  return (
    <Link to="/certificates/$credentialId" params={{ credentialId }} className={styles.paper}>
      <span className={styles.paperHead}>
        <span className={styles.eyebrow}>{pick(credential.occupation)}</span>
        <StatusWord status={status} />
      </span>
      <span className={styles.paperTitle}>{pick(credential.levelName)}</span>
      <span className={styles.paperScheme}>
        {pick(credential.schemeName)} · {toHeading(pick(credential.routeName))}
      </span>
      <span className={styles.paperFoot}>
        <span>{number}</span>
        <span>{t('card.until', { date: format.date(validUntil) })}</span>
      </span>
      {status === 'active' && (
        <span className={styles.paperSeal}>
          <SealStamp lines={[t('seal.above'), t('seal.below')]} />
        </span>
      )}
    </Link>
  );
}
