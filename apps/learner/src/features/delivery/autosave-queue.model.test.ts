import { decideSaveResponse } from '@kaopu/domain/delivery/save-response.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AutosaveQueue, findUnacknowledged, reduceQueue, restoreQueue } from './autosave-queue.ts';

// A candidate with two tabs, a network that loses requests and replies, and a server that decides as ours does.

const item = 'item';
const inTime = new Date('2026-11-22T01:00:00Z');
const deadlineAt = new Date('2026-11-22T02:00:00Z');

/** The server: what is recorded, and what became of every mutation. */
class Server {
  current: { value: unknown; revision: number } | null = null;
  receipts = new Map<string, { revision: number | null; isLate: boolean }>();
  /** Every stored value; its place plus one is its revision. */
  stored: { value: unknown; revision: number }[] = [];
  progress: 'in_progress' | 'submitted' = 'in_progress';
  scored: unknown = undefined;

  save(incoming: { value: unknown; mutationId: string; baseRevision: number }) {
    const { mutationId, value } = incoming;
    const attempt = { progress: this.progress, deadlineAt, graceSeconds: 30 };
    const earlier = this.receipts.get(mutationId) ?? null;
    const decision = decideSaveResponse({ attempt, current: this.current, earlier, incoming, now: inTime });
    if (decision.kind === 'store') {
      this.current = { value, revision: decision.revision };
      this.stored.push(this.current);
      this.receipts.set(mutationId, { revision: decision.revision, isLate: false });
    } else if (decision.kind !== 'unchanged' && decision.isNew) {
      this.receipts.set(mutationId, { revision: null, isLate: decision.kind === 'closed' });
    }
    return decision;
  }

  submit() {
    if (this.progress === 'submitted') return;
    this.progress = 'submitted';
    this.scored = this.current?.value ?? null;
  }
}

let mutations = 0;

/** One tab: the real reducer, the device's storage, and one request on its way at most. */
class Tab {
  queue: AutosaveQueue = restoreQueue([], {});
  kept = '{}';
  acknowledged: { value: unknown; revision: number }[] = [];
  request: { value: unknown; mutationId: string; baseRevision: number } | null = null;

  dispatch(event: Parameters<typeof reduceQueue>[1]) {
    this.queue = reduceQueue(this.queue, event);
    this.kept = JSON.stringify(findUnacknowledged(this.queue));
  }

  send() {
    if (this.queue.entries[item]?.phase !== 'dirty') return;
    mutations += 1;
    this.dispatch({ kind: 'sent', itemVersionId: item, mutationId: `m${mutations}` });
    this.request = this.queue.entries[item]?.sending ?? null;
  }

  reload(server: Server) {
    const recorded = server.current ? [{ itemVersionId: item, ...server.current }] : [];
    this.queue = restoreQueue(recorded, JSON.parse(this.kept));
    this.request = null;
  }

  /** The request reaches the server; the reply reaches the tab unless it is lost. */
  deliver(server: Server, isReplyLost: boolean) {
    const { request } = this;
    if (!request) return;
    this.request = null;
    const decision = server.save(request);
    const { mutationId } = request;
    const event = { itemVersionId: item, mutationId };
    if (isReplyLost) return this.dispatch({ kind: 'unanswered', ...event });
    if (decision.kind === 'closed') return this.dispatch({ kind: 'closed' });
    if (decision.kind === 'conflict') {
      const theirs = server.current ?? { value: null, revision: 0 };
      return this.dispatch({ kind: 'outrun', ...event, theirs });
    }
    this.acknowledged.push({ value: request.value, revision: decision.revision });
    this.dispatch({ kind: 'acknowledged', ...event, revision: decision.revision, savedAt: 'now' });
  }

  lose() {
    if (!this.request) return;
    const { mutationId } = this.request;
    this.request = null;
    this.dispatch({ kind: 'unanswered', itemVersionId: item, mutationId });
  }
}

type Model = Record<string, never>;
type Real = { server: Server; tabs: [Tab, Tab] };
type Step = { name: string; run: (real: Real, tab: Tab) => void };

class Command implements fc.Command<Model, Real> {
  readonly step: Step;
  readonly which: 0 | 1;
  constructor(step: Step, which: 0 | 1) {
    this.step = step;
    this.which = which;
  }
  check = () => true;
  run(_model: Model, real: Real) {
    const revisionBefore = real.server.current?.revision ?? 0;
    const scoredBefore = real.server.scored;
    this.step.run(real, real.tabs[this.which]);
    expect(real.server.current?.revision ?? 0).toBeGreaterThanOrEqual(revisionBefore);
    if (scoredBefore !== undefined) expect(real.server.scored).toEqual(scoredBefore);
  }
  toString = () => `${this.step.name} in tab ${this.which}`;
}

const steps: Step[] = [
  { name: 'send', run: (_real, tab) => tab.send() },
  { name: 'deliver', run: ({ server }, tab) => tab.deliver(server, false) },
  { name: 'deliver, reply lost', run: ({ server }, tab) => tab.deliver(server, true) },
  { name: 'request lost', run: (_real, tab) => tab.lose() },
  { name: 'retry', run: (_real, tab) => tab.dispatch({ kind: 'retried' }) },
  { name: 'reload', run: ({ server }, tab) => tab.reload(server) },
  {
    name: 'keep mine',
    run: (_real, tab) => tab.dispatch({ kind: 'resolved', itemVersionId: item, choice: 'mine' }),
  },
  {
    name: 'take theirs',
    run: (_real, tab) => tab.dispatch({ kind: 'resolved', itemVersionId: item, choice: 'theirs' }),
  },
];
const answer = (value: string): Step => ({
  name: `answer ${value}`,
  run: (_real, tab) => tab.dispatch({ kind: 'answered', itemVersionId: item, value: [value] }),
});
const submit: Step = { name: 'submit', run: ({ server }) => server.submit() };

const commandsOf = (choices: Step[], tabs: (0 | 1)[]) =>
  fc.commands(
    [
      fc
        .tuple(fc.constantFrom(...choices), fc.constantFrom(...tabs))
        .map(([step, tab]) => new Command(step, tab)),
    ],
    { maxCommands: 60, size: 'max' },
  );
const answers = ['a', 'b', 'c'].map(answer);
const start = () => ({
  model: {},
  real: { server: new Server(), tabs: [new Tab(), new Tab()] as [Tab, Tab] },
});

test('for any order of saves, losses, reloads and submissions the last acknowledged answer is what is scored', () => {
  fc.assert(
    fc.property(commandsOf([...answers, ...steps, submit], [0]), (commands) => {
      const { model, real } = start();
      fc.modelRun(() => ({ model, real }), commands);
      real.server.submit();
      const { server, tabs } = real;
      const [tab] = tabs;
      // Every acknowledged answer is on record under its revision; the last one counts unless a newer one came.
      for (const { value, revision } of tab.acknowledged) {
        expect(server.stored[revision - 1]).toEqual({ value, revision });
      }
      const last = tab.acknowledged.at(-1);
      if (last && last.revision === server.stored.length) expect(server.scored).toEqual(last.value);
      // What the screen shows as saved is what is scored.
      const entry = tab.queue.entries[item];
      if (entry?.phase === 'clean') expect(server.scored).toEqual(entry.value);
    }),
    { numRuns: 500 },
  );
});

test('once the network is back every answer reaches the server, whatever was lost before', () => {
  fc.assert(
    fc.property(commandsOf([...answers, ...steps], [0]), (commands) => {
      const { model, real } = start();
      fc.modelRun(() => ({ model, real }), commands);
      const [tab] = real.tabs;
      for (let round = 0; round < 4; round += 1) {
        tab.lose();
        tab.dispatch({ kind: 'retried' });
        tab.send();
        tab.deliver(real.server, false);
      }
      expect(tab.queue.entries[item]?.phase ?? 'clean').toBe('clean');
      expect(real.server.current?.value ?? null).toEqual(tab.queue.entries[item]?.value ?? null);
    }),
    { numRuns: 500 },
  );
});

test('two tabs never overwrite each other unseen: the loser keeps its answer and is asked', () => {
  fc.assert(
    fc.property(commandsOf([...answers, ...steps, submit], [0, 1]), (commands) => {
      const { model, real } = start();
      fc.modelRun(() => ({ model, real }), commands);
      const revisions = real.server.stored.map(({ revision }) => revision);
      expect(revisions).toEqual(revisions.map((_, index) => index + 1));
      for (const tab of real.tabs) {
        const entry = tab.queue.entries[item];
        if (entry?.phase === 'conflict') expect(entry.theirs).not.toBe(null);
      }
    }),
    { numRuns: 500 },
  );
});
