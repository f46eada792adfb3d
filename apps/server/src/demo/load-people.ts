import { addDuty, addPerson } from '@kaopu/api/identity/add-person.ts';
import { enrolKnownTotp } from '@kaopu/api/identity/enrol-known-totp.ts';
import { passwordHasher } from '@kaopu/auth/password/password-hasher.ts';
import { type Duty, requiresSecondFactor } from '@kaopu/domain/identity/duty.ts';
import type { DemoWorld } from '@kaopu/interchange/starter-content/demo-world-shape.ts';
import { demoMailOf, demoPassword, demoTotpSecret } from './demo-accounts.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';

/** What a role of the demo world is as a duty here. A role without one belongs to a room that is not there yet. */
const dutyOf: Partial<Record<string, Duty>> = {
  instructor: 'instructor',
  item_reviewer: 'item_reviewer',
  proctor: 'proctor',
  panel_examiner: 'examiner',
  chief_examiner: 'chief_examiner',
  board_member: 'board_member',
  board_chair: 'board_chair',
  public_member: 'public_member',
  registrar: 'registrar',
  administrator: 'administrator',
  auditor: 'auditor',
};

const beginning = -1000;

/** Everybody with an account and their duties; gives person ids by the world's own names. */
export async function loadPeople(
  living: Living,
  world: DemoWorld,
  time: DemoTime,
): Promise<Map<string, string>> {
  const since = time.daysFromNow(beginning);
  const passwordHash = await passwordHasher.hash(demoPassword);
  const people = new Map<string, string>();
  for (const { id, name, roles } of world.people) {
    const personId = living.deps.chance.newId(since);
    people.set(id, personId);
    const facts = {
      personId,
      name: name['zh-CN'],
      latinName: name.en,
      language: 'zh-CN' as const,
      passwordHash,
    };
    const duties = roles.flatMap((role) => dutyOf[role] ?? []);
    await living.deps.db.transaction(async (tx) => {
      await addPerson(tx, living.systemAt(since), { ...facts, email: demoMailOf(id) });
      for (const duty of duties) {
        const given = { personId, duty, scopeType: 'body' as const, scopeId: null, from: since, to: null };
        await addDuty(tx, living.systemAt(since), given);
      }
      if (!duties.some(requiresSecondFactor)) return;
      await enrolKnownTotp(tx, living.systemAt(since), { personId, totpSecret: demoTotpSecret });
    });
  }
  return people;
}

/** Organisations, and who worked where and when: conflict rules read it. */
export async function loadEmployment(
  living: Living,
  world: DemoWorld,
  { people, time }: { people: Map<string, string>; time: DemoTime },
): Promise<void> {
  const administrator = world.people.find(({ roles }) => roles.includes('administrator'));
  const staff = await living.staff(
    people.get(administrator?.id ?? '') ?? '',
    time.daysFromNow(beginning + 1),
  );
  const organisations = new Map<string, string>();
  for (const { id, kind, name } of world.organisations) {
    const { organisationId } = await staff.identity.addOrganisation({ kind, name, ...living.newKey() });
    organisations.set(id, organisationId);
  }
  for (const { id, employed } of world.people) {
    for (const { org, from, to } of employed) {
      const [personId, organisationId] = [people.get(id), organisations.get(org)];
      if (!personId || !organisationId) continue;
      const stretch = { fromOn: time.on(from), toOn: to ? time.on(to) : null };
      await staff.identity.addAffiliation({ personId, organisationId, ...stretch, ...living.newKey() });
    }
  }
}
