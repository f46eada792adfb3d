import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DraftState, loadedDraft, nextDraft } from './draft-state.ts';

const typed = (value: string) => ({ kind: 'typed', value }) as const;
const saved = (revision: number) => ({ kind: 'acknowledged', revision, savedAt: '10:42:07' }) as const;

test('what is typed while a save is on its way is saved after it', () => {
  let draft = nextDraft(loadedDraft('', 0, null), typed('a'));
  draft = nextDraft(draft, { kind: 'sent' });
  draft = nextDraft(draft, typed('ab'));
  expect(draft.phase).toBe('saving');
  draft = nextDraft(draft, saved(1));
  expect(draft).toMatchObject({ phase: 'dirty', value: 'ab', revision: 1 });
});

test('an overtaken draft waits for the writer to choose, and keeps what they type meanwhile', () => {
  let draft = nextDraft(nextDraft(loadedDraft('', 3, null), typed('mine')), { kind: 'sent' });
  draft = nextDraft(draft, { kind: 'overtaken' });
  draft = nextDraft(draft, typed('mine, still'));
  expect(draft).toMatchObject({ phase: 'stale', value: 'mine, still', revision: 3 });
  expect(nextDraft(draft, { kind: 'kept', revision: 4 })).toMatchObject({
    phase: 'dirty',
    value: 'mine, still',
    revision: 4,
  });
});

test('for any order of typing, answers and outages nothing typed is lost, and clean means acknowledged', () => {
  const happening = fc.oneof(
    fc.record({ kind: fc.constant('typed' as const), value: fc.string() }),
    fc.constantFrom('sent', 'lost', 'overtaken', 'retried', 'acknowledged', 'refused'),
  );
  fc.assert(
    fc.property(fc.array(happening), (happenings) => {
      let draft: DraftState<string> = loadedDraft('', 0, null);
      let lastTyped = '';
      let acknowledged = '';
      for (const step of happenings) {
        const isWaiting = draft.phase === 'saving';
        if (typeof step === 'object') {
          lastTyped = step.value;
          draft = nextDraft(draft, step);
        } else if (step === 'sent' && draft.phase === 'dirty') draft = nextDraft(draft, { kind: 'sent' });
        else if (step === 'retried') draft = nextDraft(draft, { kind: 'retried' });
        else if (isWaiting && step === 'acknowledged') {
          acknowledged = draft.sending ?? '';
          draft = nextDraft(draft, saved(draft.revision + 1));
        } else if (isWaiting && step === 'refused')
          draft = nextDraft(draft, { kind: 'refused', error: new Error('no') });
        else if (isWaiting && (step === 'lost' || step === 'overtaken'))
          draft = nextDraft(draft, { kind: step });
        expect(draft.value).toBe(lastTyped);
        if (draft.phase === 'clean') expect(draft.value).toBe(acknowledged);
      }
    }),
  );
});
