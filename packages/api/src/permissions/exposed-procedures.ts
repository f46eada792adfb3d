import type { Audience } from '@kaopu/domain/identity/actor.ts';
import type { AnyProcedure } from '@trpc/server';
import { adminRouter } from '../admin-router.ts';
import { learnerRouter } from '../learner-router.ts';
import type { ProcedureMeta } from '../trpc.ts';

/** One procedure that one of the two applications can name. */
export type ExposedProcedure = {
  readonly app: 'learner' | 'admin';
  readonly audience: Audience;
  /** `room.verbNoun`. */
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** What it asks for, in the words of docs/permissions.md; null where it does not say. */
  readonly permission: string | null;
  readonly hasOutput: boolean;
};

const words = { anybody: 'anybody', signedIn: 'signed in' } as const;

/** Every procedure of both root routers, as it is mounted. */
export function listExposedProcedures(): ExposedProcedure[] {
  return [
    ...listOf('admin', 'staff', adminRouter._def.procedures),
    ...listOf('learner', 'learner', learnerRouter._def.procedures),
  ];
}

function listOf(app: 'learner' | 'admin', audience: Audience, procedures: object): ExposedProcedure[] {
  const named: [string, AnyProcedure][] = Object.entries(procedures);
  return named
    .map(([name, { _def }]) => {
      const meta = _def.meta as ProcedureMeta | undefined;
      const hasOutput = 'output' in _def && _def.output !== undefined;
      return { app, audience, name, kind: _def.type, permission: wordFor(meta), hasOutput };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function wordFor(meta: ProcedureMeta | undefined): string | null {
  if (meta === undefined) return null;
  if (meta.permission === null) return words.anybody;
  return meta.permission === 'signedIn' ? words.signedIn : meta.permission;
}
