import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type DraftEvent, type DraftState, loadedDraft, nextDraft } from './draft-state.ts';
import { findKeptDraft, forgetDraft, keepDraft } from './kept-draft.ts';

const pauseBeforeSaving = 800;
const pauseBeforeRetry = 5000;

export type DraftOutcome =
  | { kind: 'saved'; revision: number; savedAt: string }
  | { kind: 'stale' }
  | { kind: 'unanswered' }
  | { kind: 'refused'; error: Error };

type Options<Value> = {
  /** Names the draft on this device: one key, one document. */
  draftKey: string;
  loaded: { value: Value; revision: number; savedAt: string | null };
  /** Sends the value; never throws. */
  save: (value: Value, revision: number) => Promise<DraftOutcome>;
};

/** A draft that saves itself: shortly after the last keystroke, again after an outage, and kept on the device between. */
export function useDraftAutosave<Value>({ draftKey, loaded, save }: Options<Value>) {
  const reduce = (state: DraftState<Value>, event: DraftEvent<Value>) => nextDraft(state, event);
  const [draft, dispatch] = useReducer(reduce, null, () => restore(draftKey, loaded));
  const latestSave = useRef(save);
  latestSave.current = save;

  useEffect(() => {
    if (draft.phase === 'clean') forgetDraft(draftKey);
    else keepDraft(draftKey, { value: draft.value, revision: draft.revision });
  }, [draftKey, draft.phase, draft.value, draft.revision]);

  const { phase, value, revision } = draft;
  useEffect(() => {
    if (phase !== 'dirty') return;
    const timer = setTimeout(() => {
      dispatch({ kind: 'sent' });
      void latestSave.current(value, revision).then((outcome) => dispatch(toEvent(outcome)));
    }, pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [phase, value, revision]);

  useEffect(() => {
    if (phase !== 'offline') return;
    const retry = () => dispatch({ kind: 'retried' });
    const timer = setTimeout(retry, pauseBeforeRetry);
    window.addEventListener('online', retry);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', retry);
    };
  }, [phase]);

  return {
    draft,
    type: useCallback((typed: Value) => dispatch({ kind: 'typed', value: typed }), []),
    /** Puts the writer's own text over the newer one, which the history keeps. */
    keepMine: (newest: number) => dispatch({ kind: 'kept', revision: newest }),
    takeTheirs: (theirs: { value: Value; revision: number; savedAt: string }) =>
      dispatch({ kind: 'taken', ...theirs }),
  };
}

function restore<Value>(draftKey: string, loaded: Options<Value>['loaded']): DraftState<Value> {
  const fresh = loadedDraft(loaded.value, loaded.revision, loaded.savedAt);
  const kept = findKeptDraft<Value>(draftKey);
  // A tab that closed while its save was on the way left the copy behind: what is stored is the same.
  if (kept === null || JSON.stringify(kept.value) === JSON.stringify(loaded.value)) return fresh;
  const restored = nextDraft(fresh, { kind: 'typed', value: kept.value });
  return kept.revision === loaded.revision
    ? restored
    : { ...restored, revision: kept.revision, phase: 'stale' };
}

function toEvent<Value>(outcome: DraftOutcome): DraftEvent<Value> {
  switch (outcome.kind) {
    case 'saved':
      return { kind: 'acknowledged', revision: outcome.revision, savedAt: outcome.savedAt };
    case 'stale':
      return { kind: 'overtaken' };
    case 'unanswered':
      return { kind: 'lost' };
    case 'refused':
      return { kind: 'refused', error: outcome.error };
  }
}
