import { toChoiceItemBody } from '@kaopu/interchange/starter-content/choice-item-body.ts';
import type { DemoWorld } from '@kaopu/interchange/starter-content/demo-world-shape.ts';
import type { StarterChoiceItem } from '@kaopu/interchange/starter-content/items.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';

/** The demo's tests as later steps need them. */
export type DemoExams = {
  /** The theory test of each level. */
  testIds: Record<string, string>;
  /**
   * By the demo world's own names; `practice` is open now, `theory-l1` is over, `pilot-<person>` was theirs alone.
   */
  administrations: Map<string, string>;
  /** The right answers, by item version: for candidates of the demo's past. */
  keys: Map<string, { correct: string[] }>;
};

type Given = {
  items: readonly StarterChoiceItem[];
  /** Whose domains the items belong to. */
  frameworkId: string;
  authorId: string;
  chiefId: string;
  time: DemoTime;
};

const founded = -650;
const bankName = { 'zh-CN': '操盘手理论题库', en: 'Operator theory bank' };
const practiceTitle = { 'zh-CN': '练习场（随时可考）', en: 'Practice sitting (open now)' };
const firstLevelTitle = { 'zh-CN': 'L1理论考试 第9场', en: 'L1 theory, sitting 9' };
const cutReason =
  '专家估分法，三轮，均值取整，委员会采纳。 / Modified Angoff, three rounds, mean rounded, adopted by the board.';

/** How many choice items of each domain a form of the level has; L3 follows its blueprint of 60. */
const quotas: Record<string, Record<string, number>> = {
  L1: { D1: 4, D2: 2, D3: 4, D4: 4, D7: 6 },
  L2: { D1: 4, D2: 3, D3: 4, D4: 4, D5: 3, D6: 2, D7: 4, D8: 3 },
  L3: { D1: 9, D2: 6, D3: 7, D4: 8, D5: 8, D6: 6, D7: 10, D8: 6 },
};

/** Bank, tests, forms and sittings. */
export async function loadExams(living: Living, world: DemoWorld, given: Given): Promise<DemoExams> {
  const { itemIds, keys } = await loadBank(living, given);
  const { testIds, formIds } = await loadForms(living, itemIds, given);
  const administrations = await loadSittings(living, world, { formIds, ...given });
  return { testIds, administrations, keys };
}

async function loadBank(living: Living, { items, frameworkId, authorId, chiefId, time }: Given) {
  const at = time.daysFromNow(founded);
  const chief = await living.staff(chiefId, at);
  const { bankId } = await chief.bank.createBank({ name: bankName, frameworkId, ...living.newKey() });
  const { bank } = await living.staff(authorId, at);
  const itemIds = new Map<string, string>();
  const keys: DemoExams['keys'] = new Map();
  for (const item of items) {
    const body = toChoiceItemBody(item);
    const { itemId } = await bank.createItem({ bankId, reference: item.id, body, ...living.newKey() });
    const { itemVersionId } = await bank.publishItem({ itemId, baseRevision: 1 });
    itemIds.set(item.id, itemId);
    keys.set(itemVersionId, { correct: body.key.correct });
  }
  return { itemIds, keys };
}

async function loadForms(living: Living, itemIds: Map<string, string>, { items, chiefId, time }: Given) {
  const { exams } = await living.staff(chiefId, time.daysFromNow(founded + 5));
  const testIds: Record<string, string> = {};
  const formIds: Record<string, string> = {};
  for (const level of ['L1', 'L2', 'L3', 'L4', 'L5']) {
    const title = { 'zh-CN': `操盘手理论考试 ${level}`, en: `Operator theory test ${level}` };
    const { testId } = await exams.createTest({ code: `${level}-theory`, title, ...living.newKey() });
    testIds[level] = testId;
    const chosen = chooseByQuota(items, quotas[level] ?? {});
    if (chosen.length === 0) continue;
    const points = chosen.reduce((sum, item) => sum + item.points, 0);
    const cutPoints = String(Math.round(points * 0.6));
    const draft = { itemIds: chosen.flatMap(({ id }) => itemIds.get(id) ?? []), cutPoints, cutReason };
    const { revision } = await exams.saveFormDraft({ testId, baseRevision: 1, draft });
    const { formId } = await exams.publishForm({ testId, baseRevision: revision, ...living.newKey() });
    formIds[level] = formId;
  }
  return { testIds, formIds };
}

async function loadSittings(
  living: Living,
  world: DemoWorld,
  given: Given & { formIds: Record<string, string> },
) {
  const { exams } = await living.staff(given.chiefId, given.time.daysFromNow(founded + 10));
  const sittings = new Map<string, string>();
  for (const { id, level, ...sitting } of planSittings(world, given.time)) {
    const plan = { ...sitting, graceSeconds: 30, releasesAtSubmission: true };
    const formId = given.formIds[level] ?? '';
    const { administrationId } = await exams.scheduleAdministration({ formId, plan, ...living.newKey() });
    sittings.set(id, administrationId);
  }
  return sittings;
}

/** The theory sittings of the demo world, one for each holder of the pilot edition, one of L1, and one open now. */
function planSittings(world: DemoWorld, time: DemoTime) {
  const theory = world.administrations.filter(({ id }) => id.startsWith('ad-theory-l3'));
  const from = (opensAt: Date, minutes: number) => ({
    opensAt: opensAt.toISOString(),
    closesAt: new Date(opensAt.getTime() + minutes * 60_000).toISOString(),
  });
  return [
    ...theory.map(({ id, name, starts, minutes }) => ({
      ...{ id, level: 'L3', title: name, timeLimitSeconds: minutes * 60 },
      ...from(time.at(starts), minutes + 30),
    })),
    ...world.pilot_credentials.map(({ person, level, issued }) => ({
      ...{ id: `pilot-${person}`, level, timeLimitSeconds: 3600 },
      title: { 'zh-CN': `${level}理论考试（试行）`, en: `${level} theory (pilot)` },
      ...from(new Date(time.at(issued).getTime() - 20 * 86_400_000), 90),
    })),
    {
      ...{ id: 'theory-l1', level: 'L1', title: firstLevelTitle, timeLimitSeconds: 3600 },
      ...from(time.daysFromNow(-48, 9.5), 90),
    },
    {
      ...{ id: 'practice', level: 'L3', title: practiceTitle, timeLimitSeconds: 5400 },
      ...from(time.daysFromNow(-7), 67 * 24 * 60),
    },
  ];
}

function chooseByQuota(
  items: readonly StarterChoiceItem[],
  quota: Record<string, number>,
): StarterChoiceItem[] {
  return Object.entries(quota).flatMap(([domain, count]) =>
    items.filter((item) => item.domain === domain).slice(0, count),
  );
}
