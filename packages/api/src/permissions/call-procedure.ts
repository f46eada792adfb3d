import type { Db } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Case } from './case.ts';
import type { CastMember } from './cast.ts';
import type { Outcome } from './expected-outcome.ts';
import type { ExposedProcedure } from './exposed-procedures.ts';
import { callersOf, setStage } from './stage.ts';

const undo = new Error('undo what the call did');

export type Call = {
  readonly procedure: Pick<ExposedProcedure, 'audience' | 'name'>;
  readonly ask: NonNullable<Case[keyof Case]>;
  readonly member: CastMember;
};

/**
 * Prepares and makes one call in a transaction that is undone, and says what it came to. `under` makes the call
 * itself, and nothing that prepares it, under other circumstances.
 */
export async function callProcedure(
  db: Db,
  { procedure: { audience, name }, ask, member }: Call,
  under = <Answer>(make: () => Promise<Answer>) => make(),
): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const run = async (onStage: Db) => {
    const stage = setStage(onStage, { holder: member.holder, audience });
    const { input, shows } = await ask(stage);
    const callers = callersOf(stage.contextOf(member.actorIn(audience)));
    outcome = await outcomeOf(() => under(() => call(callers[audience], name, input)), shows);
    throw undo;
  };
  try {
    // Operations only ask a database for rows and transactions, and a transaction has both.
    await db.transaction((tx) => run(tx as unknown as Db));
  } catch (error) {
    if (error !== undo) throw error;
  }
  return outcome ?? 'unexpected: no call was made';
}

type Rooms = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

function call(caller: unknown, name: string, input: unknown): Promise<unknown> {
  const [room = '', verb = ''] = name.split('.');
  const procedure = (caller as Rooms)[room]?.[verb];
  if (!procedure) throw new Error(`there is no procedure ${name}`);
  return procedure(input);
}

async function outcomeOf(make: () => Promise<unknown>, shows: string | undefined): Promise<Outcome> {
  try {
    const answer = await make();
    return shows === undefined || JSON.stringify(answer).includes(shows) ? 'allowed' : 'left out';
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : undefined;
    if (cause instanceof KaopuError) return cause.code;
    if (cause instanceof ZodError) return `unexpected: ${cause.message}`;
    return `unexpected: ${String(cause ?? error)}`;
  }
}
