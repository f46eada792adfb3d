import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';
import { findEmployers } from './identity.offers.ts';
import { refusal } from './test-browser.ts';

const database = useTestDatabase();
const beiyue = { 'zh-CN': '北岳直播服务', en: 'Beiyue Live Services' };

async function asAdministrator() {
  const actor = await insertPerson(database.db, { duties: ['administrator'] });
  return adminRouter.createCaller(testContext(database.db, actor)).identity;
}

test('an organisation is entered once, found by two characters, and people belong to it over time', async () => {
  const api = await asAdministrator();
  const input = { idempotencyKey: v7(), kind: 'provider' as const, name: beiyue };
  const { organisationId } = await api.addOrganisation(input);
  expect(await api.addOrganisation(input)).toEqual({ organisationId });
  await api.addOrganisation({ ...input, idempotencyKey: v7(), name: { 'zh-CN': '', en: 'Qiaoge Studio' } });
  const { personId } = await insertPerson(database.db);
  const employed = { idempotencyKey: v7(), personId, organisationId, fromOn: '2024-03-18', toOn: null };
  const { affiliationId } = await api.addAffiliation(employed);
  expect(await api.addAffiliation(employed)).toEqual({ affiliationId });

  expect(await api.listOrganisations({ search: '北岳' })).toMatchObject({
    rows: [{ organisationId, kind: 'provider', name: beiyue, people: 1 }],
  });
  expect((await api.listOrganisations({ search: 'QIAOGE' })).rows).toMatchObject([{ people: 0 }]);
  expect((await api.listOrganisations({ limit: 1 })).nextCursor).not.toBeNull();
  expect((await api.getPerson({ personId })).affiliations).toMatchObject([
    { affiliationId, organisation: beiyue, fromOn: '2024-03-18', toOn: null },
  ]);

  await api.endAffiliation({ affiliationId, toOn: '2026-10-31' });
  await api.endAffiliation({ affiliationId, toOn: '2026-10-31' });
  expect(await findEmployers(database.db, [personId])).toMatchObject([
    { organisationId, to: new Date('2026-10-31T23:59:59.999Z') },
  ]);
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, personId));
  expect(events.map(({ type }) => type)).toEqual(['identity.affiliationAdded', 'identity.affiliationEnded']);
});

test('an employment on record is not entered twice, ended before it began, or ended anew', async () => {
  const api = await asAdministrator();
  const { organisationId } = await api.addOrganisation({
    idempotencyKey: v7(),
    kind: 'school',
    name: beiyue,
  });
  const { personId } = await insertPerson(database.db);
  const add = (fromOn: string, toOn: string | null) =>
    api.addAffiliation({ idempotencyKey: v7(), personId, organisationId, fromOn, toOn });
  const { affiliationId } = await add('2024-03-18', null);
  await expect(add('2025-01-01', null)).rejects.toMatchObject(refusal('CONFLICT'));
  await expect(api.endAffiliation({ affiliationId, toOn: '2024-03-17' })).rejects.toMatchObject(
    refusal('INVALID_INPUT', { field: 'toOn' }),
  );
  await api.endAffiliation({ affiliationId, toOn: '2024-12-31' });
  await expect(api.endAffiliation({ affiliationId, toOn: '2025-12-31' })).rejects.toMatchObject(
    refusal('CONFLICT'),
  );
  await add('2025-01-01', null);
  await expect(add('2026-02-31', null)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a nameless organisation and one that is not there are refused', async () => {
  const api = await asAdministrator();
  const nameless = { idempotencyKey: v7(), kind: 'other' as const, name: { 'zh-CN': ' ', en: '' } };
  await expect(api.addOrganisation(nameless)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  const { personId } = await insertPerson(database.db);
  const nowhere = { idempotencyKey: v7(), personId, organisationId: v7(), fromOn: '2024-03-18', toOn: null };
  await expect(api.addAffiliation(nowhere)).rejects.toMatchObject(refusal('NOT_FOUND'));
});
