import type { DemoWorld } from '@kaopu/interchange/starter-content/demo-world-shape.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';
import type { DemoExams } from './load-exams.ts';

/** The candidates of the past sitting answer so that their score is the one on record; one has a place in the next. */
export async function loadAttempts(
  living: Living,
  world: DemoWorld,
  given: { people: Map<string, string>; exams: DemoExams; time: DemoTime },
): Promise<void> {
  const { people, exams, time } = given;
  const past = world.administrations.find(({ id }) => id === 'ad-theory-l3-0501');
  const administrationId = exams.administrations.get('ad-theory-l3-0501');
  for (const { person, score } of past?.results ?? []) {
    const personId = people.get(person);
    if (!personId || !administrationId || !past) continue;
    await sit(living, { personId, administrationId, at: time.at(past.starts), score, keys: exams.keys });
  }
  for (const { person, issued } of world.pilot_credentials) {
    const personId = people.get(person);
    const own = exams.administrations.get(`pilot-${person}`);
    const at = new Date(time.at(issued).getTime() - 20 * 86_400_000);
    if (personId && own)
      await sit(living, { personId, administrationId: own, at, score: 74, keys: exams.keys });
  }
  const booked = people.get('lu-zhiyao');
  const next = exams.administrations.get('ad-theory-l3-0601');
  if (!booked || !next) return;
  const learner = await living.learner(booked, time.daysFromNow(-18));
  await learner.exams.register({ administrationId: next });
}

type Sitting = {
  personId: string;
  administrationId: string;
  at: Date;
  score: number;
  keys: DemoExams['keys'];
};

/** One candidate registers the day before, sits, and answers right what makes up their score. */
export async function sit(
  living: Living,
  { personId, administrationId, at, score, keys }: Sitting,
): Promise<void> {
  const before = await living.learner(personId, new Date(at.getTime() - 86_400_000));
  const { registrationId } = await before.exams.register({ administrationId });
  const { delivery } = await living.learner(personId, new Date(at.getTime() + 60_000));
  const { attemptId } = await delivery.startAttempt({ registrationId });
  const { items } = await delivery.getAttempt({ attemptId });
  const right = chooseRight(items, score);
  for (const [index, { itemVersionId }] of items.entries()) {
    if (!right.has(itemVersionId)) continue;
    const value = keys.get(itemVersionId)?.correct ?? [];
    const later = await living.learner(personId, new Date(at.getTime() + (2 + index) * 60_000));
    const mutationId = living.newKey().idempotencyKey;
    await later.delivery.saveResponse({ attemptId, itemVersionId, value, baseRevision: 0, mutationId });
  }
  const end = await living.learner(personId, new Date(at.getTime() + 80 * 60_000));
  await end.delivery.submitAttempt({ attemptId });
}

/** Which items to answer right for a scaled score (0 to 100, cut at 60 % of the points shown as 60). */
function chooseRight(
  items: readonly { itemVersionId: string; points: number }[],
  score: number,
): Set<string> {
  const maximum = items.reduce((sum, { points }) => sum + points, 0);
  const cut = Math.round(maximum * 0.6);
  let missing = Math.round(cut + ((score - 60) / 40) * (maximum - cut));
  const right = new Set<string>();
  for (const { itemVersionId, points } of items.toSorted((one, other) => other.points - one.points)) {
    if (points > missing) continue;
    right.add(itemVersionId);
    missing -= points;
  }
  return right;
}
