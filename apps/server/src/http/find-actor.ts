import type { Dependencies } from '@kaopu/api/dependencies.ts';
import type { Actor, Audience } from '@kaopu/domain/identity/actor.ts';

/** Who acts: the person of the auth session that the cookie names, else nobody. */
export async function findActor(
  _dependencies: Pick<Dependencies, 'db' | 'clock'>,
  _presented: { token: string | null; audience: Audience },
): Promise<Actor> {
  return { kind: 'anonymous' };
}
