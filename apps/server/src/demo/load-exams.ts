import { toChoiceItemBody } from '@kaopu/interchange/starter-content/choice-item-body.ts';
import type { DemoWorld } from '@kaopu/interchange/starter-content/demo-world-shape.ts';
import type { StarterChoiceItem } from '@kaopu/interchange/starter-content/items.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';

/** The demo's tests as later steps need them. */
export type DemoExams = {
  /** The theory test of each level. */
  testIds: Record<string, string>;
  /** By the demo world's own names; `practice` is open now. */
  administrations: Map<string, string>;
  /** The right answers, by item version: for candidates of the demo's past. */
  keys: Map<string, { correct: string[]; points: number }>;
};

const bankName = { 'zh-CN': '操盘手理论题库', en: 'Operator theory bank' };
const practiceTitle = { 'zh-CN': '练习场（随时可考）', en: 'Practice sitting (open now)' };

/** How many items of each domain the L3 blueprint asks for, 60 in all. */
const quotas: Record<string, number> = { D1: 9, D2: 6, D3: 7, D4: 8, D5: 8, D6: 6, D7: 10, D8: 6 };

/** Every choice item goes live in one bank; gives item ids by reference. */
export async function loadBank(
  living: Living,
  items: readonly StarterChoiceItem[],
  { authorId, chiefId, time }: { authorId: string; chiefId: string; time: DemoTime },
): Promise<{ itemIds: Map<string, string>; keys: DemoExams['keys'] }> {
  const at = time.daysFromNow(-140);
  const chief = await living.staff(chiefId, at);
  const { bankId } = await chief.bank.createBank({ name: bankName, ...living.newKey() });
  const { bank } = await living.staff(authorId, at);
  const itemIds = new Map<string, string>();
  const keys: DemoExams['keys'] = new Map();
  for (const item of items) {
    const body = toChoiceItemBody(item);
    const { itemId } = await bank.createItem({ bankId, reference: item.id, body, ...living.newKey() });
    const { itemVersionId } = await bank.publishItem({ itemId, baseRevision: 1 });
    itemIds.set(item.id, itemId);
    keys.set(itemVersionId, { correct: body.key.correct, points: body.points });
  }
  return { itemIds, keys };
}

/** A test for each level; the one for L3 with a form by the blueprint, the sittings of the demo world, and one that is open now. */
export async function loadTest(
  living: Living,
  world: DemoWorld,
  given: {
    items: readonly StarterChoiceItem[];
    itemIds: Map<string, string>;
    chiefId: string;
    time: DemoTime;
  },
): Promise<Omit<DemoExams, 'keys'>> {
  const { time } = given;
  const { exams } = await living.staff(given.chiefId, time.daysFromNow(-130));
  const testIds: Record<string, string> = {};
  for (const level of ['L1', 'L2', 'L3', 'L4', 'L5']) {
    const title = { 'zh-CN': `操盘手理论考试 ${level}`, en: `Operator theory test ${level}` };
    const { testId } = await exams.createTest({ code: `${level}-theory`, title, ...living.newKey() });
    testIds[level] = testId;
  }
  const testId = testIds.L3 ?? '';
  const chosen = chooseByQuota(given.items);
  const points = chosen.reduce((sum, item) => sum + item.points, 0);
  const draft = {
    itemIds: chosen.flatMap(({ id }) => given.itemIds.get(id) ?? []),
    cutPoints: String(Math.round(points * 0.6)),
    cutReason:
      '专家估分法，三轮，均值取整；委员会采纳。 Modified Angoff, three rounds, mean rounded; adopted by the board.',
  };
  const { revision } = await exams.saveFormDraft({ testId, baseRevision: 1, draft });
  const { formId } = await exams.publishForm({ testId, baseRevision: revision, ...living.newKey() });
  const administrations = new Map<string, string>();
  const schedule = async (id: string, plan: Parameters<typeof exams.scheduleAdministration>[0]['plan']) => {
    const { administrationId } = await exams.scheduleAdministration({ formId, plan, ...living.newKey() });
    administrations.set(id, administrationId);
  };
  for (const { id, name, starts, minutes } of world.administrations) {
    if (id !== 'ad-theory-l3-0501' && id !== 'ad-theory-l3-0601') continue;
    const opensAt = time.at(starts);
    const closesAt = new Date(opensAt.getTime() + (minutes + 30) * 60_000);
    const window = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
    await schedule(id, {
      title: name,
      ...window,
      timeLimitSeconds: minutes * 60,
      graceSeconds: 30,
      releasesAtSubmission: true,
    });
  }
  const open = { opensAt: time.daysFromNow(-7).toISOString(), closesAt: time.daysFromNow(60).toISOString() };
  await schedule('practice', {
    title: practiceTitle,
    ...open,
    timeLimitSeconds: 5400,
    graceSeconds: 30,
    releasesAtSubmission: true,
  });
  return { testIds, administrations };
}

function chooseByQuota(items: readonly StarterChoiceItem[]): StarterChoiceItem[] {
  return Object.entries(quotas).flatMap(([domain, count]) =>
    items.filter((item) => item.domain === domain).slice(0, count),
  );
}
