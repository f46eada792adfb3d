import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { SchemeVersion } from './certification-facts.ts';
import styles from './scheme.module.css';

type Certificate = SchemeVersion['rules']['certificate'];

/** What certificates will say, in both languages; variables stand out. */
export function WordingSection({ certificate }: { certificate: Certificate }) {
  const t = useMessages(certificationStaffMessages);
  const { title, numberLine, body, facts, disclaimer, statuses } = certificate;
  return (
    <section>
      <h2>{t('doc.certificate')}</h2>
      <p className={styles.lead}>{t('doc.certificateLead')}</p>
      <div className={styles.wordings}>
        {(['zh-CN', 'en'] as const).map((language) => (
          <div key={language} className={styles.wording} lang={language}>
            <h3>{title[language]}</h3>
            <p>
              <Variables text={numberLine[language]} />
            </p>
            <p>
              <Variables text={body[language]} />
            </p>
            {facts.map(({ id, text }) => (
              <p key={id}>
                <Variables text={text[language]} />
              </p>
            ))}
            <p className={styles.quiet}>
              <Variables text={disclaimer[language]} />
            </p>
            <p className={styles.stamps}>
              {statuses.map(({ id, stamp }) => (
                <span key={id}>
                  <Variables text={stamp[language]} />
                </span>
              ))}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The words with their {variables} set apart. */
function Variables({ text }: { text: string }) {
  return text
    .split(/(\{[a-z_]+\})/)
    .map((part, order) => (part.startsWith('{') ? <code key={order}>{part.slice(1, -1)}</code> : part));
}
