/** What a writer has typed and how much of it the server has acknowledged. Nothing typed is ever dropped here. */
export type DraftState<Value> = {
  readonly value: Value;
  /** The server's revision that the typed value builds on. */
  readonly revision: number;
  readonly phase: 'clean' | 'dirty' | 'saving' | 'offline' | 'stale' | 'refused';
  /** The value on its way to the server. */
  readonly sending: Value | null;
  readonly savedAt: string | null;
  readonly refusal: Error | null;
};

export type DraftEvent<Value> =
  | { kind: 'typed'; value: Value }
  | { kind: 'sent' }
  | { kind: 'acknowledged'; revision: number; savedAt: string }
  /** No answer came: whether it was stored is unknown, so it is sent again. */
  | { kind: 'lost' }
  /** Another tab or person saved meanwhile. */
  | { kind: 'overtaken' }
  /** The server will not take this value; typing on tries again. */
  | { kind: 'refused'; error: Error }
  | { kind: 'retried' }
  /** The writer chose: their own text over the server's newer one, or the other way round. */
  | { kind: 'kept'; revision: number }
  | { kind: 'taken'; value: Value; revision: number; savedAt: string };

/** A draft as it was loaded. */
export const loadedDraft = <Value>(
  value: Value,
  revision: number,
  savedAt: string | null,
): DraftState<Value> => ({
  value,
  revision,
  phase: 'clean',
  sending: null,
  savedAt,
  refusal: null,
});

/** The next state of a draft. Pure: timers, storage and the network live in the hook. */
export function nextDraft<Value>(state: DraftState<Value>, event: DraftEvent<Value>): DraftState<Value> {
  switch (event.kind) {
    case 'typed': {
      const isBusy = state.phase === 'saving' || state.phase === 'stale' || state.phase === 'offline';
      return { ...state, value: event.value, phase: isBusy ? state.phase : 'dirty', refusal: null };
    }
    case 'sent':
      return { ...state, phase: 'saving', sending: state.value };
    case 'acknowledged': {
      const { revision, savedAt } = event;
      const phase = state.value === state.sending ? 'clean' : 'dirty';
      return { ...state, revision, savedAt, phase, sending: null };
    }
    case 'lost':
      return { ...state, phase: 'offline', sending: null };
    case 'overtaken':
      return { ...state, phase: 'stale', sending: null };
    case 'refused':
      return {
        ...state,
        phase: state.value === state.sending ? 'refused' : 'dirty',
        sending: null,
        refusal: event.error,
      };
    case 'retried':
      return state.phase === 'offline' || state.phase === 'refused' ? { ...state, phase: 'dirty' } : state;
    case 'kept':
      return { ...state, phase: 'dirty', revision: event.revision };
    case 'taken':
      return loadedDraft(event.value, event.revision, event.savedAt);
  }
}
