import { useEffect, useRef } from 'react';
import { useKit } from '../words.ts';
import styles from './form-problem.module.css';

export type ProblemText = { title: string; advice: string; requestId: string | null };

/** Why a form was not accepted: above its button, spoken at once, and brought into sight. */
export function FormProblem({ problem }: { problem: ProblemText | null }) {
  const words = useKit();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div role="alert" ref={box} className={styles.place}>
      {problem !== null && (
        <div className={styles.problem}>
          <b>{problem.title}</b>
          <span>{problem.advice}</span>
          {problem.requestId !== null && (
            <span>
              {words.requestId} <code>{problem.requestId}</code>
            </span>
          )}
        </div>
      )}
    </div>
  );
}
