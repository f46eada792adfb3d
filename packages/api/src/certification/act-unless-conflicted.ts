import type { Tx } from '@kaopu/db/client.ts';
import type { RecusalGround } from '@kaopu/domain/certification/recusal.ts';
import type { PersonContext } from '../context.ts';
import { conflictOfInterest } from './find-conflicts.ts';

/** What an act came to: its answer, or the grounds on which it was refused. */
export type Acted<Answer> =
  | { kind: 'done'; answer: Answer }
  | { kind: 'refused'; grounds: readonly RecusalGround[] };

export const done = <Answer>(answer: Answer): Acted<Answer> => ({ kind: 'done', answer });
export const refused = (grounds: readonly RecusalGround[]): Acted<never> => ({ kind: 'refused', grounds });

/**
 * Runs an act in a transaction. Where the act says that it is refused, what it recorded of the refusal is
 * committed, nothing else was written, and CONFLICT_OF_INTEREST is thrown after that.
 */
export async function actUnlessConflicted<Answer>(
  ctx: PersonContext,
  act: (tx: Tx) => Promise<Acted<Answer>>,
): Promise<Answer> {
  const acted = await ctx.db.transaction(act);
  if (acted.kind === 'refused') throw conflictOfInterest(acted.grounds);
  return acted.answer;
}
