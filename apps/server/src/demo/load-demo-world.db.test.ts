import { startInstallation } from '@kaopu/api/certification/credential-story.ts';
import { systemChance } from '@kaopu/api/chance.ts';
import type { Dependencies } from '@kaopu/api/dependencies.ts';
import { person } from '@kaopu/db/schema/identity.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { createLiving } from './living.ts';
import { loadDemoWorld } from './load-demo-world.ts';

const database = useTestDatabase();
let deps: Dependencies;

// The whole world is lived through once, on machines that may be busy.
beforeAll(async () => {
  const installation = { publicUrl: 'http://localhost:7100', isDemo: true, canSendMail: false };
  deps = await startInstallation(database.db, { installation, chance: systemChance });
  await loadDemoWorld(deps, () => {});
}, 300_000);

/** Somebody of the demo at their desk, now. */
async function atDesk(name: string) {
  const [found] = await deps.db.select().from(person).where(eq(person.name, name));
  return createLiving(deps).staff(found?.personId ?? '', deps.clock.now());
}

test('every member of the board has a seat in two open cases: one half voted on, one that nobody has opened', async () => {
  for (const member of ['卞思齐', '尚惟宁', '阮敬之']) {
    const { certification } = await atDesk(member);
    const { rows } = await certification.listDecisions({ isOpen: true, limit: 50 });
    const open = { ownSeat: 'seated', ownVoteCast: false, seated: 5, recused: 0 };
    expect(rows).toMatchObject([
      { applicantName: '安知夏', levelCode: 'L1', voted: 0, ...open },
      { applicantName: '缪书言', levelCode: 'L3', voted: 2, ...open },
    ]);
  }
});

test('the bank follows the published framework, so that a result names its eight domains', async () => {
  const chief = await atDesk('费行简');
  const { rows: banks } = await chief.bank.listBanks();
  const { rows } = await chief.bank.listDomains({ bankId: banks[0]?.bankId ?? '' });
  expect(rows.map(({ domainCode, name }) => [domainCode, name?.en])).toEqual([
    ['D1', 'Run planning and rhythm'],
    ['D2', 'Highlights'],
    ['D3', 'Benefits'],
    ['D4', 'Merchandise'],
    ['D5', 'Commercialisation'],
    ['D6', 'Coaching and crew'],
    ['D7', 'Compliance and integrity'],
    ['D8', 'Data and review'],
  ]);
});
