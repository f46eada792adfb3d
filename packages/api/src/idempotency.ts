import { createHash } from 'node:crypto';
import type { Tx } from '@kaopu/db/client.ts';
import { idempotencyKey } from '@kaopu/db/schema/installation.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { eq } from 'drizzle-orm';
import { toCanonicalJson } from './audit/canonical-event.ts';
import type { PersonContext } from './context.ts';

/** A UUID that the client makes once for one act and sends again with every retry of it. */
export const IdempotencyKey = Id;

/**
 * Runs `act` once for a key: a repeated request gets the first answer again and changes nothing. Call it first
 * in the operation's transaction. The same key with another input or by another person is refused (CONFLICT).
 */
export async function once<Answer>(
  tx: Tx,
  ctx: PersonContext,
  request: { key: string; operation: string; input: unknown },
  act: () => Promise<Answer>,
): Promise<Answer> {
  const inputHash = new Uint8Array(createHash('sha256').update(toCanonicalJson(request.input)).digest());
  const row = { key: request.key, personId: ctx.actor.personId, operation: request.operation, inputHash };
  const inserted = await tx
    .insert(idempotencyKey)
    .values({ ...row, answer: '', createdAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ key: idempotencyKey.key });
  if (inserted.length === 0) return earlierAnswer<Answer>(tx, row);
  const answer = await act();
  const kept = { answer: JSON.stringify(answer) };
  await tx.update(idempotencyKey).set(kept).where(eq(idempotencyKey.key, request.key));
  return answer;
}

async function earlierAnswer<Answer>(
  tx: Tx,
  row: { key: string; personId: string; operation: string; inputHash: Uint8Array },
): Promise<Answer> {
  const [earlier] = await tx.select().from(idempotencyKey).where(eq(idempotencyKey.key, row.key));
  const isSame =
    earlier?.personId === row.personId &&
    earlier.operation === row.operation &&
    Buffer.from(earlier.inputHash).equals(row.inputHash);
  if (!isSame) throw new KaopuError('CONFLICT', { field: 'idempotencyKey' });
  return JSON.parse(earlier.answer) as Answer;
}
