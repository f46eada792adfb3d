import { randomBytes } from 'node:crypto';
import type { Db } from '@kaopu/db/client.ts';
import { account, dutyAssignment, person } from '@kaopu/db/schema/identity.ts';
import type { Audience, PersonActor } from '@kaopu/domain/identity/actor.ts';
import type { Duty, ScopeType } from '@kaopu/domain/identity/duty.ts';
import { toSearchTokens } from '@kaopu/domain/search-tokens.ts';
import { v7 } from 'uuid';

export type GivenDuty = Duty | { duty: Duty; scopeType: ScopeType; scopeId: string };

const longAgo = new Date('2020-01-01T00:00:00Z');

/** A person with an account and duties (for the body unless a scope is given), and the actor that they are. */
export async function insertPerson(
  db: Db,
  facts: { name?: string; latinName?: string; duties?: GivenDuty[]; audience?: Audience } = {},
): Promise<PersonActor> {
  const personId = v7();
  const name = facts.name ?? '石岚';
  const duties = (facts.duties ?? ['trainee']).map((given) =>
    typeof given === 'string' ? { duty: given, scopeType: 'body' as const, scopeId: null } : given,
  );
  const latinName = facts.latinName ?? null;
  const email = `${randomBytes(6).toString('hex')}@kaopu.example`;
  const searchTokens = toSearchTokens(name, latinName, email);
  const spelt = { name, latinName, searchTokens, language: 'zh-CN' as const };
  await db.insert(person).values({ personId, ...spelt, createdAt: longAgo });
  await db.insert(account).values({ personId, email, passwordHash: null, createdAt: longAgo });
  for (const given of duties) {
    await db.insert(dutyAssignment).values({ assignmentId: v7(), personId, ...given, fromAt: longAgo });
  }
  const audience = facts.audience ?? (duties.every(({ duty }) => duty === 'trainee') ? 'learner' : 'staff');
  return {
    kind: 'person',
    personId,
    audience,
    duties: duties.map((given) => ({ ...given, from: longAgo, to: null })),
  };
}
