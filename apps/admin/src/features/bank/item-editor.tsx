import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import type { DraftState } from '@kaopu/ui/draft-autosave/draft-state.ts';
import { useDraftAutosave } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { SaveIndicator, type SaveState } from '@kaopu/ui/save-indicator.tsx';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import styles from './bank.module.css';
import { ItemFields } from './item-fields.tsx';
import { CandidatePreview, type ItemViewName, KeyPreview, ViewSwitch } from './item-preview.tsx';
import { ItemProblems } from './item-problems.tsx';
import { bodyOf, type StoredItem, saveItemDraft } from './item-query.ts';
import { PublishItem } from './publish-item.tsx';
import { StaleItem } from './stale-item.tsx';

const views: readonly ItemViewName[] = ['edit', 'preview', 'key'];

/** An item that saves itself while it is written, with a look at what candidates will see. */
export function ItemEditor({ item }: { item: StoredItem }) {
  const errorText = useErrorText();
  const { itemId } = item;
  const [view, setView] = useState<ItemViewName>('edit');
  const [resetKey, setResetKey] = useState(0);
  const { draft, type, keepMine, takeTheirs } = useDraftAutosave<ItemBody>({
    draftKey: `item:${itemId}`,
    loaded: { value: bodyOf(item), revision: item.revision, savedAt: item.savedAt },
    save: (body, revision) => saveItemDraft(itemId, body, revision),
  });
  const take = (theirs: Parameters<typeof takeTheirs>[0]) => {
    takeTheirs(theirs);
    setResetKey((count) => count + 1);
  };
  return (
    <>
      <div className={styles.editorBar}>
        <ViewSwitch views={views} view={view} onView={setView} />
        <SaveIndicator state={useSaveState(draft)} />
        <span className={styles.grow} />
        {item.canPublish && (
          <PublishItem
            itemId={itemId}
            revision={draft.revision}
            body={draft.value}
            isSaved={draft.phase === 'clean'}
          />
        )}
      </div>
      {draft.phase === 'stale' && <StaleItem itemId={itemId} onKeep={keepMine} onTake={take} />}
      <FormProblem problem={draft.refusal && errorText(draft.refusal)} />
      {view === 'preview' && <CandidatePreview body={draft.value} />}
      {view === 'key' && <KeyPreview body={draft.value} />}
      {view === 'edit' && (
        <Stack gap="xl">
          <ItemProblems body={draft.value} />
          <ItemFields bankId={item.bankId} body={draft.value} onChange={type} resetKey={resetKey} />
        </Stack>
      )}
    </>
  );
}

function useSaveState<Value>({ phase, savedAt }: DraftState<Value>): SaveState {
  const format = useFormat();
  if (phase === 'clean')
    return savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: format.timeSeconds(savedAt) };
  if (phase === 'dirty' || phase === 'saving') return { kind: 'saving' };
  return { kind: phase === 'offline' ? 'offline' : 'failed' };
}
