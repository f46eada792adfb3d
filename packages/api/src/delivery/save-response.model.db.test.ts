import { itemScore, score } from '@kaopu/db/schema/delivery.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { beginAttempt, openHall, seatCandidate } from './exam-hall.fixture.ts';

// Random sittings on the real database, beside the simplest possible idea of what must hold.

const database = useTestDatabase();

/** What must hold: the answer acknowledged last in time, its revision, and how much was received. */
type Model = { recorded: string | null; revision: number; received: number; late: number; isClosed: boolean };
type Sent = { value: string[]; baseRevision: number; mutationId: string; outcome: string };
type Real = Awaited<ReturnType<typeof sit>>;

async function sit() {
  const hall = await openHall(database.db);
  const candidate = await seatCandidate(database.db, hall);
  const attempt = await beginAttempt(database.db, candidate);
  const sent: Sent[] = [];
  const send = async ({ value, baseRevision, mutationId }: Omit<Sent, 'outcome'>) => {
    try {
      const { revision } = await attempt.save(hall.single, value, baseRevision, mutationId);
      return `revision ${revision}`;
    } catch (error) {
      return (error as { cause?: { code?: string } }).cause?.code ?? String(error);
    }
  };
  return { hall, candidate, ...attempt, sent, send };
}

class Save implements fc.AsyncCommand<Model, Real> {
  readonly option: string;
  readonly isStale: boolean;
  constructor(option: string, isStale: boolean) {
    this.option = option;
    this.isStale = isStale;
  }
  check = () => true;
  async run(model: Model, real: Real) {
    const baseRevision = this.isStale ? model.revision + 1 : model.revision;
    const request = { value: [this.option], baseRevision, mutationId: v7() };
    const outcome = await real.send(request);
    real.sent.push({ ...request, outcome });
    if (model.isClosed) {
      expect(outcome).toBe('ATTEMPT_CLOSED');
      model.received += 1;
      model.late += 1;
    } else if (model.recorded === this.option) {
      expect(outcome).toBe(`revision ${model.revision}`);
    } else if (this.isStale) {
      expect(outcome).toBe('STALE_RESPONSE');
      model.received += 1;
    } else {
      model.revision += 1;
      model.recorded = this.option;
      model.received += 1;
      expect(outcome).toBe(`revision ${model.revision}`);
    }
  }
  toString = () => `save ${this.option}${this.isStale ? ', stale' : ''}`;
}

class Repeat implements fc.AsyncCommand<Model, Real> {
  readonly which: number;
  constructor(which: number) {
    this.which = which;
  }
  check = () => true;
  async run(_model: Model, real: Real) {
    const earlier = real.sent[this.which % Math.max(1, real.sent.length)];
    // A value that stood already was not kept under its mutation: to send it again is to answer anew.
    const wasKept = earlier && (await real.history()).some((row) => row.mutationId === earlier.mutationId);
    if (earlier && wasKept) expect(await real.send(earlier)).toBe(earlier.outcome);
  }
  toString = () => `repeat ${this.which}`;
}

class Close implements fc.AsyncCommand<Model, Real> {
  readonly how: 'submit' | 'wait';
  constructor(how: 'submit' | 'wait') {
    this.how = how;
  }
  check = () => true;
  async run(model: Model, real: Real) {
    model.isClosed = true;
    if (this.how === 'wait') real.candidate.clock.set('2026-11-22T03:00:30.001Z');
    else await real.candidate.calls.submitAttempt({ attemptId: real.attemptId });
  }
  toString = () => (this.how === 'wait' ? 'time is over' : 'submit');
}

const commands = fc.commands(
  [
    fc
      .record({ option: fc.constantFrom('a', 'b', 'c'), isStale: fc.boolean() })
      .map(({ option, isStale }) => new Save(option, isStale)),
    fc.constantFrom('a', 'b', 'c').map((option) => new Save(option, false)),
    fc.nat(20).map((which) => new Repeat(which)),
    fc.constantFrom('submit' as const, 'wait' as const).map((how) => new Close(how)),
  ],
  { maxCommands: 14, size: 'max' },
);

test('in any sitting the last answer acknowledged in time is scored, and nothing received is dropped', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const model: Model = { recorded: null, revision: 0, received: 0, late: 0, isClosed: false };
      const real = await sit();
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      const receipt = await real.candidate.calls.submitAttempt({ attemptId: real.attemptId });

      expect([receipt.answered, receipt.late]).toEqual([model.recorded === null ? 0 : 1, model.late]);
      expect(await earnedBy(real)).toBe(model.recorded === 'b' ? '2/1' : '0/1');
      const kept = await real.history();
      expect(kept).toHaveLength(model.received);
      const revisions = kept.flatMap(({ revision }) => revision ?? []);
      expect(revisions).toEqual(revisions.map((_, index) => index + 1));
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function earnedBy({ attemptId, hall }: Real) {
  const [row] = await database.db
    .select({ points: itemScore.points })
    .from(itemScore)
    .innerJoin(score, eq(score.scoreId, itemScore.scoreId))
    .where(and(eq(score.attemptId, attemptId), eq(itemScore.itemVersionId, hall.single)));
  return row?.points;
}
