import type { IconName } from './icon.tsx';
import { StatusChip } from './status-chip.tsx';
import type { Tone } from './tone.ts';
import hidden from './visually-hidden.module.css';
import { type KitWords, useKit } from './words.ts';

/** `at` is the server's time of the save, already written in the reader's way: 10:42:07. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'offline' }
  | { kind: 'failed' };

const looks: Record<Exclude<SaveState['kind'], 'idle'>, { tone: Tone; icon: IconName | null }> = {
  saving: { tone: 'neutral', icon: null },
  saved: { tone: 'good', icon: 'check' },
  offline: { tone: 'attention', icon: 'offline' },
  failed: { tone: 'now', icon: 'triangle' },
};

/**
 * Where the reader's words are: saved, on the way, or only on this device. Screen readers hear a change between
 * these, not the time of every single save.
 */
export function SaveIndicator({ state }: { state: SaveState }) {
  const words = useKit().save;
  return (
    <>
      <span className={hidden.hidden} role="status">
        {wordOf(state, words, '')}
      </span>
      {state.kind !== 'idle' && (
        <span aria-hidden="true">
          <StatusChip {...looks[state.kind]}>
            {wordOf(state, words, state.kind === 'saved' ? state.at : '')}
          </StatusChip>
        </span>
      )}
    </>
  );
}

function wordOf(state: SaveState, words: KitWords['save'], at: string): string {
  if (state.kind === 'idle') return '';
  return state.kind === 'saved' ? words.saved(at) : words[state.kind];
}
