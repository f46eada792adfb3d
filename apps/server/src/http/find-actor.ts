import type { Dependencies } from '@kaopu/api/dependencies.ts';
import { loadActor } from '@kaopu/api/identity/load-actor.ts';
import type { Actor, Audience } from '@kaopu/domain/identity/actor.ts';

/** Who acts: the person of the auth session that the cookie names, else nobody. */
export function findActor(
  dependencies: Pick<Dependencies, 'db' | 'clock'>,
  presented: { token: string | null; audience: Audience },
): Promise<Actor> {
  return presented.token ? loadActor(dependencies, presented) : Promise.resolve({ kind: 'anonymous' });
}
