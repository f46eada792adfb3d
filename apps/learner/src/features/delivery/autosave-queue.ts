import { isSameValue } from '@kaopu/domain/json-value.ts';

/** An answer on its way: the same mutation is sent again until its fate is known. */
export type Sending = {
  readonly value: unknown;
  readonly mutationId: string;
  readonly baseRevision: number;
};

/** The recorded answer of the server, as far as this page knows. */
export type Recorded = { readonly value: unknown; readonly revision: number };

/**
 * One item's answer. `value` is what the candidate sees and is kept until it is acknowledged; `sending` is kept
 * until its fate is known, because an answer that got no reply may have been stored.
 */
export type Entry = {
  readonly value: unknown;
  readonly revision: number;
  readonly phase: 'clean' | 'dirty' | 'saving' | 'offline' | 'conflict' | 'closed' | 'late';
  readonly sending: Sending | null;
  /** In a conflict: what another tab or device has recorded. */
  readonly theirs: Recorded | null;
};

/** The answers of an attempt by item version; an item that nobody touched has none. */
export type AutosaveQueue = {
  readonly entries: Readonly<Record<string, Entry>>;
  /** When the server last acknowledged an answer, ISO 8601. */
  readonly savedAt: string | null;
  readonly isClosed: boolean;
};

export type QueueEvent =
  | { kind: 'answered'; itemVersionId: string; value: unknown }
  | { kind: 'sent'; itemVersionId: string; mutationId: string }
  | { kind: 'acknowledged'; itemVersionId: string; mutationId: string; revision: number; savedAt: string }
  /** No usable reply came: whether it was stored is unknown. */
  | { kind: 'unanswered'; itemVersionId: string; mutationId: string }
  /** Sends everything again that waits for the network. */
  | { kind: 'retried' }
  | { kind: 'outrun'; itemVersionId: string; mutationId: string; theirs: Recorded }
  | { kind: 'resolved'; itemVersionId: string; choice: 'mine' | 'theirs' }
  /** The server keeps the answer as late: it is not lost, and it is not the answer. */
  | { kind: 'keptLate'; itemVersionId: string }
  /** The attempt takes no more answers. */
  | { kind: 'closed' };

const untouched: Entry = { value: null, revision: 0, phase: 'clean', sending: null, theirs: null };

/** What happens next to the answers of an attempt. Pure: time, network and storage are the hook's. */
export function reduceQueue(queue: AutosaveQueue, event: QueueEvent): AutosaveQueue {
  if (event.kind === 'closed') return { ...mapEntries(queue, closeEntry), isClosed: true };
  if (event.kind === 'retried') return mapEntries(queue, retryEntry);
  const entry = queue.entries[event.itemVersionId] ?? untouched;
  const next = reduceEntry(entry, event, queue.isClosed);
  if (next === entry) return queue;
  const savedAt = event.kind === 'acknowledged' ? event.savedAt : queue.savedAt;
  return { ...queue, savedAt, entries: { ...queue.entries, [event.itemVersionId]: next } };
}

type EntryEvent = Exclude<QueueEvent, { kind: 'closed' | 'retried' }>;

function reduceEntry(entry: Entry, event: EntryEvent, isClosed: boolean): Entry {
  if (event.kind === 'answered') return isClosed ? entry : answerEntry(entry, event.value);
  if (event.kind === 'sent') return sendEntry(entry, event.mutationId);
  if (event.kind === 'resolved') return resolveEntry(entry, event.choice);
  if (event.kind === 'keptLate') return { ...entry, phase: 'late', sending: null };
  // A reply to something that is not on its way any more says nothing.
  if (entry.sending?.mutationId !== event.mutationId) return entry;
  if (event.kind === 'acknowledged') {
    const isSame = isSameValue(entry.value, entry.sending.value);
    const phase = isSame ? 'clean' : isClosed ? 'closed' : 'dirty';
    return { ...entry, revision: event.revision, phase, sending: null };
  }
  if (isClosed) return entry;
  if (event.kind === 'unanswered') return { ...entry, phase: 'offline' };
  return outrunEntry(entry, event.theirs);
}

function answerEntry(entry: Entry, value: unknown): Entry {
  const isWaiting = entry.phase === 'saving' || entry.phase === 'offline' || entry.phase === 'conflict';
  return { ...entry, value, phase: isWaiting ? entry.phase : 'dirty' };
}

function sendEntry(entry: Entry, mutationId: string): Entry {
  if (entry.phase !== 'dirty') return entry;
  const sending = entry.sending ?? { value: entry.value, mutationId, baseRevision: entry.revision };
  return { ...entry, phase: 'saving', sending };
}

/** What another tab recorded is either what this candidate wants anyway, or theirs to choose from. */
function outrunEntry(entry: Entry, theirs: Recorded): Entry {
  if (isSameValue(entry.value, theirs.value)) {
    return { ...entry, revision: theirs.revision, phase: 'clean', sending: null };
  }
  return { ...entry, phase: 'conflict', sending: null, theirs };
}

function resolveEntry(entry: Entry, choice: 'mine' | 'theirs'): Entry {
  if (entry.phase !== 'conflict' || !entry.theirs) return entry;
  const { value, revision } = entry.theirs;
  if (choice === 'theirs') return { ...entry, value, revision, phase: 'clean', theirs: null };
  return { ...entry, revision, phase: 'dirty', theirs: null };
}

const retryEntry = (entry: Entry): Entry =>
  entry.phase === 'offline' ? { ...entry, phase: 'dirty' } : entry;

const isSettled = ({ phase }: Entry): boolean => phase === 'clean' || phase === 'late';

const closeEntry = (entry: Entry): Entry => (isSettled(entry) ? entry : { ...entry, phase: 'closed' });

function mapEntries(queue: AutosaveQueue, change: (entry: Entry) => Entry): AutosaveQueue {
  const changed = Object.entries(queue.entries).map(([itemVersionId, entry]) => [
    itemVersionId,
    change(entry),
  ]);
  return { ...queue, entries: Object.fromEntries(changed) as AutosaveQueue['entries'] };
}

/** What is kept on this device until it is acknowledged: one entry's value and what is on its way. */
export type KeptEntry = Pick<Entry, 'value' | 'revision' | 'sending'>;

/** Everything that is not acknowledged yet. Empty when the device need keep nothing. */
export function findUnacknowledged(queue: AutosaveQueue): Record<string, KeptEntry> {
  const waiting = Object.entries(queue.entries).filter(([, entry]) => !isSettled(entry));
  return Object.fromEntries(
    waiting.map(([itemVersionId, { value, revision, sending }]) => [
      itemVersionId,
      { value, revision, sending },
    ]),
  );
}

/**
 * The queue of a page that was just loaded: what the server has recorded, with what this device kept over it.
 * What was on its way is sent again as the same mutation; a kept answer that another one has overtaken is a
 * conflict for the candidate to settle.
 */
export function restoreQueue(
  recorded: readonly (Recorded & { itemVersionId: string })[],
  kept: Readonly<Record<string, KeptEntry>>,
): AutosaveQueue {
  const entries: Record<string, Entry> = {};
  for (const { itemVersionId, value, revision } of recorded) {
    entries[itemVersionId] = { ...untouched, value, revision };
  }
  for (const [itemVersionId, entry] of Object.entries(kept)) {
    entries[itemVersionId] = restoreEntry(entries[itemVersionId] ?? untouched, entry);
  }
  return { entries, savedAt: null, isClosed: false };
}

function restoreEntry(recorded: Entry, kept: KeptEntry): Entry {
  if (kept.sending) return { ...untouched, ...kept, phase: 'dirty' };
  if (isSameValue(recorded.value, kept.value)) return recorded;
  if (kept.revision === recorded.revision) return { ...recorded, value: kept.value, phase: 'dirty' };
  const theirs = { value: recorded.value, revision: recorded.revision };
  return { ...recorded, value: kept.value, phase: 'conflict', theirs };
}

/** The one thing that the screen says about saving; the gravest state of any answer. */
export type QueueState = 'idle' | 'saving' | 'saved' | 'offline' | 'conflict' | 'closed';

export function queueStateOf(queue: AutosaveQueue): QueueState {
  const phases = new Set(Object.values(queue.entries).map(({ phase }) => phase));
  if (queue.isClosed) return 'closed';
  if (phases.has('conflict')) return 'conflict';
  if (phases.has('offline')) return 'offline';
  if (phases.has('dirty') || phases.has('saving')) return 'saving';
  return queue.savedAt === null ? 'idle' : 'saved';
}
