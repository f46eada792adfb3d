import type { AnyProcedure, inferProcedureInput } from '@trpc/server';
import type { Stage } from './stage.ts';

/** One call as a browser would send it. `shows`: an id that the answer of a list names when it may be seen. */
export type Asked<Input> = { readonly input: Input; readonly shows?: string };

type Ask<Input> = (stage: Stage) => Asked<Input> | Promise<Asked<Input>>;

/** How the walk of docs/permissions.md calls one procedure. Each prepares inside a transaction that is undone. */
export type Case<Input = unknown> = {
  /** Valid input for what belongs to `stage.holder`, or lies in the scope that the room calls its own. */
  readonly own: Ask<Input>;
  /** The same for what belongs to somebody else. Where a scope narrows, people of another scope ask for `own`. */
  readonly others?: Ask<Input>;
  /** The same for an applicant or holder whom `stage.holder` taught. */
  readonly conflicted?: Ask<Input>;
};

/** A case for every procedure of a room's router, so that a new procedure without one does not compile. */
export type CasesOf<Router extends { readonly _def: { readonly record: object } }> = {
  readonly [Name in keyof Router['_def']['record']]: Router['_def']['record'][Name] extends AnyProcedure
    ? Case<inferProcedureInput<Router['_def']['record'][Name]>>
    : never;
};

/** A call without input, the same for whoever makes it. */
export const withoutInput = { own: () => ({ input: undefined }) };
