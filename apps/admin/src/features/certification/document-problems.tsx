import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { ReadDocument } from './read-document.ts';
import styles from './scheme.module.css';

/** Why a text cannot be read, each reason with its place; nothing where it can. */
export function DocumentProblems({
  problem,
}: {
  problem: Exclude<ReadDocument<unknown>, { kind: 'document' }> | null;
}) {
  const t = useMessages(certificationStaffMessages);
  return (
    <div role="alert">
      {problem?.kind === 'not_json' && (
        <ul className={styles.problems}>
          <li>{problem.line === null ? t('json.notJson') : t('json.notJsonLine', { line: problem.line })}</li>
        </ul>
      )}
      {problem?.kind === 'problems' && (
        <ul className={styles.problems}>
          {problem.problems.map(({ path, message }) => (
            <li key={`${path}${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
