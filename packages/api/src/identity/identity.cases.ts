import type { Db } from '@kaopu/db/client.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import { castPassword } from '../permissions/cast.ts';
import { hire } from '../permissions/stage.ts';
import type { identityForLearners, identityForStaff } from './identity.router.ts';
import { prepareOwnAccount } from './own-account.cases.ts';

const name = { 'zh-CN': '北岳直播服务', en: 'Beiyue Live Services' };
const page = { limit: 100 };
const forBody = { scopeType: 'body', scopeId: null, to: null } as const;
const retriable = () => ({ idempotencyKey: v7() });

/** For the walk of docs/permissions.md: people, duties and an organisation, and a case for each procedure. */
export async function prepareIdentity(db: Db) {
  const learner: CasesOf<typeof identityForLearners> = {
    ...(await prepareOwnAccount(db, 'learner')),
    signUp: {
      own: () => ({
        input: { name: '石岚', email: `${v7()}@kaopu.example`, password: castPassword, language: 'zh-CN' },
      }),
    },
  };
  const staff: CasesOf<typeof identityForStaff> = {
    ...(await prepareOwnAccount(db, 'staff')),
    ...(await peopleCases(db)),
  };
  return { staff, learner };
}

async function peopleCases(db: Db) {
  const { personId } = await insertPerson(db, { name: '费行简' });
  const { staff } = await hire(db, 'administrator');
  const given = { personId, duty: 'proctor' as const, ...forBody };
  const { assignmentId } = await staff.identity.giveDuty({ ...given, ...retriable() });
  const company = { kind: 'provider' as const, name };
  const { organisationId } = await staff.identity.addOrganisation({ ...company, ...retriable() });
  const employed = { personId, organisationId, fromOn: '2024-03-18', toOn: null };
  const { affiliationId } = await staff.identity.addAffiliation({ ...employed, ...retriable() });
  const later = { ...employed, organisationId: await addOther(staff.identity) };
  return {
    listPeople: { own: () => ({ input: { ...page, duty: 'proctor' as const }, shows: personId }) },
    getPerson: { own: () => ({ input: { personId } }) },
    listScopes: { own: () => ({ input: { scopeType: 'course' as const } }) },
    giveDuty: {
      own: () => ({ input: { ...given, duty: 'examiner' as const, ...retriable() } }),
      others: ({ holder }: { holder: { personId: string } }) => ({
        input: { ...given, personId: holder.personId, ...retriable() },
      }),
    },
    endDuty: { own: () => ({ input: { assignmentId } }) },
    listOrganisations: { own: () => ({ input: page, shows: organisationId }) },
    addOrganisation: { own: () => ({ input: { ...company, ...retriable() } }) },
    addAffiliation: { own: () => ({ input: { ...later, ...retriable() } }) },
    endAffiliation: { own: () => ({ input: { affiliationId, toOn: '2026-11-21' } }) },
  };
}

type People = Awaited<ReturnType<typeof hire>>['staff']['identity'];

async function addOther(people: People): Promise<string> {
  const added = await people.addOrganisation({ kind: 'merchant', name, ...retriable() });
  return added.organisationId;
}
