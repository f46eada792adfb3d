type Recorded = { value: unknown; revision: number };
type Save = { itemVersionId: string; value: unknown; baseRevision: number; mutationId: string };

const attemptId = '01900000-0000-7000-8000-0000000000a0';
const first = '01900000-0000-7000-8000-000000000001';
const second = '01900000-0000-7000-8000-000000000002';
const both = (text: string) => ({ 'zh-CN': `${text}（中文）`, en: text });
const title = both('Theory test');
const startedAt = '2026-11-22T02:00:00.000Z';

const content = (stem: string, maxChoices: number) => ({
  stem: both(stem),
  options: ['a', 'b', 'c', 'd'].map((optionId) => ({ optionId, text: both(`Option ${optionId}`) })),
  maxChoices,
});
const items = [
  { itemVersionId: first, position: 1, interaction: 'choice', points: 2, content: content('First?', 1) },
  { itemVersionId: second, position: 2, interaction: 'choice', points: 3, content: content('Second?', 0) },
];

/** The wire as the attempt page meets it: tRPC answers for one attempt, with a network that can fail. */
export function fakeServer() {
  const recorded = new Map<string, Recorded>();
  const saved: Save[] = [];
  const network = { isCut: false, isClosed: false, submissions: 0, inFlight: 0, gate: null as null | Gate };
  const answer = (procedure: string, input: unknown) => {
    if (procedure === 'delivery.getAttempt') return data(view(recorded));
    if (procedure === 'delivery.saveResponse') return save(input as Save, recorded, saved, network.isClosed);
    if (procedure !== 'delivery.submitAttempt') throw new Error(`nobody expects ${procedure}`);
    network.submissions += 1;
    return data({ number: '20261122-ABCD-EFGH', submittedAt: startedAt });
  };
  globalThis.fetch = async (url, init) => {
    network.inFlight += 1;
    await network.gate?.opened;
    network.inFlight -= 1;
    if (network.isCut) throw new TypeError('fetch failed');
    const { pathname, searchParams } = new URL(String(url), 'http://localhost');
    const inputs = JSON.parse(String(init?.body ?? searchParams.get('input') ?? '{}'));
    const procedures = pathname.split('/').at(-1)?.split(',') ?? [];
    return Response.json(procedures.map((procedure, index) => answer(procedure, inputs[index])));
  };
  return {
    ...{ attemptId, first, recorded, saved },
    get submissions() {
      return network.submissions;
    },
    record: (itemVersionId: string, value: unknown) =>
      recorded.set(itemVersionId, { value, revision: (recorded.get(itemVersionId)?.revision ?? 0) + 1 }),
    cut: () => Object.assign(network, { isCut: true }),
    mend: () => Object.assign(network, { isCut: false }),
    close: () => Object.assign(network, { isClosed: true }),
    hold: () => Object.assign(network, { gate: makeGate() }),
    /** How many requests wait for an answer. */
    inFlight: () => network.inFlight,
    release() {
      network.gate?.open();
      network.gate = null;
    },
  };
}

type Gate = { opened: Promise<void>; open: () => void };

function makeGate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const data = (value: unknown) => ({ result: { data: value } });
const refuse = (code: string) => ({
  error: {
    message: code,
    code: -32009,
    data: { code: 'CONFLICT', httpStatus: 409, kaopu: { code, params: {} } },
  },
});

function save(input: Save, recorded: Map<string, Recorded>, saved: Save[], isClosed: boolean) {
  if (isClosed) return refuse('ATTEMPT_CLOSED');
  const standing = recorded.get(input.itemVersionId)?.revision ?? 0;
  if (input.baseRevision !== standing) return refuse('STALE_RESPONSE');
  saved.push(input);
  recorded.set(input.itemVersionId, { value: input.value, revision: standing + 1 });
  return data({ revision: standing + 1, receivedAt: startedAt, now: startedAt });
}

const view = (recorded: Map<string, Recorded>) => ({
  ...{ attemptId, administrationId: attemptId, testTitle: title, title, progress: 'in_progress', items },
  ...{ startedAt, deadlineAt: '2026-11-22T03:00:00.000Z', graceSeconds: 30, now: startedAt, receipt: null },
  responses: Array.from(recorded, ([itemVersionId, response]) => ({ itemVersionId, ...response })),
});
