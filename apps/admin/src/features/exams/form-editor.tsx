import type { FormDraft } from '@kaopu/domain/exams/form.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { DraftState } from '@kaopu/ui/draft-autosave/draft-state.ts';
import { useDraftAutosave } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { SaveIndicator, type SaveState } from '@kaopu/ui/save-indicator.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { CutFields } from './cut-fields.tsx';
import { type LiveItem, saveFormDraft, type TestFacts } from './form-draft.ts';
import { FormItems } from './form-items.tsx';
import { ItemPicker } from './item-picker.tsx';
import { PublishForm } from './publish-form.tsx';
import { StaleForm } from './stale-form.tsx';

/** The form that is being assembled. It saves itself. */
export function FormEditor({ test }: { test: TestFacts }) {
  const t = useMessages(examsStaffMessages);
  const errorText = useErrorText();
  const { testId } = test;
  const { draft, type, keepMine, takeTheirs } = useDraftAutosave<FormDraft>({
    draftKey: `form:${testId}`,
    loaded: { value: test.draft, revision: test.revision, savedAt: test.savedAt },
    save: (value, revision) => saveFormDraft(testId, value, revision),
  });
  const [added, setAdded] = useState<readonly LiveItem[]>([]);
  // What the server says of an item comes last, so that it counts.
  const known = new Map([...added, ...test.liveItems].map((item) => [item.itemId, item]));
  const form = draft.value;
  const points = form.itemIds.reduce((sum, itemId) => sum + (known.get(itemId)?.points ?? 0), 0);
  const change = (changed: Partial<FormDraft>) => type({ ...form, ...changed });
  const add = (item: LiveItem) => {
    setAdded((before) => [...before, item]);
    change({ itemIds: [...form.itemIds, item.itemId] });
  };
  const isSaved = draft.phase === 'clean';
  return (
    <>
      <Sheet
        title={t('form.title')}
        lead={t('form.lead')}
        aside={<SaveIndicator state={useSaveState(draft)} />}
      >
        <Stack gap="lg">
          {draft.phase === 'stale' && <StaleForm testId={testId} onKeep={keepMine} onTake={takeTheirs} />}
          <FormProblem problem={draft.refusal && errorText(draft.refusal)} />
          <FormItems
            itemIds={form.itemIds}
            known={known}
            points={points}
            onChange={(itemIds) => change({ itemIds })}
          />
          <CutFields form={form} points={points} onChange={change} />
          <PublishForm
            testId={testId}
            revision={draft.revision}
            form={form}
            points={points}
            isSaved={isSaved}
          />
        </Stack>
      </Sheet>
      <ItemPicker chosen={new Set(form.itemIds)} onAdd={add} />
    </>
  );
}

function useSaveState<Value>({ phase, savedAt }: DraftState<Value>): SaveState {
  const format = useFormat();
  if (phase === 'clean') {
    return savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: format.timeSeconds(savedAt) };
  }
  if (phase === 'dirty' || phase === 'saving') return { kind: 'saving' };
  return { kind: phase === 'offline' ? 'offline' : 'failed' };
}
