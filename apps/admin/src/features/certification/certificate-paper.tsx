import type { FilledCertificate } from '@kaopu/domain/certification/certificate-wording.ts';
import { SealStamp } from '@kaopu/ui/seal-stamp.tsx';
import styles from './certificate.module.css';

/** A certificate's wording as it will stand on paper, the one language beside the other. */
export function CertificatePaper({ texts }: { texts: readonly FilledCertificate[] }) {
  return (
    <div className={styles.papers}>
      {texts.map((text, order) => (
        <article key={order} className={styles.paper} lang={order === 0 ? 'zh-CN' : 'en'}>
          <h3>{text.title}</h3>
          <p className={styles.numberLine}>{text.numberLine}</p>
          <p className={styles.words}>{text.body}</p>
          <div className={styles.bottom}>
            <ul>
              {text.facts.map(({ id, text: fact }) => (
                <li key={id}>{fact}</li>
              ))}
            </ul>
            <SealStamp lines={order === 0 ? ['认证', '委员会'] : ['CERT.', 'BOARD']} />
          </div>
          <p className={styles.disclaimer}>{text.disclaimer}</p>
        </article>
      ))}
    </div>
  );
}
