import type { Db } from '@kaopu/db/client.ts';
import { affiliation, organisation } from '@kaopu/db/schema/identity.ts';
import { v7 } from 'uuid';

/** An organisation and the people who belong to it since a day. */
export async function insertOrganisationOf(
  db: Db,
  people: readonly { personId: string; fromOn?: string; toOn?: string | null }[],
  name = { 'zh-CN': '北岳直播服务', en: 'Beiyue Live Services' },
): Promise<{ organisationId: string }> {
  const organisationId = v7();
  const createdAt = new Date('2020-01-01T00:00:00Z');
  await db.insert(organisation).values({ organisationId, kind: 'provider', name, createdAt });
  for (const { personId, fromOn = '2024-03-18', toOn = null } of people) {
    await db.insert(affiliation).values({ affiliationId: v7(), personId, organisationId, fromOn, toOn });
  }
  return { organisationId };
}
