import { useEditorWords } from '@kaopu/i18n/editor.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import type { DraftState } from '@kaopu/ui/draft-autosave/draft-state.ts';
import { useDraftAutosave } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { RichTextEditor } from '@kaopu/ui/rich-text/rich-text-editor.tsx';
import { SaveIndicator, type SaveState } from '@kaopu/ui/save-indicator.tsx';
import { Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import styles from './authoring.module.css';
import { type LessonDraft, type LessonWords, toWords } from './lesson-draft.ts';
import { LessonVideoField } from './lesson-video-field.tsx';
import { saveLessonDraft } from './save-lesson-draft.ts';
import { StaleDraft } from './stale-draft.tsx';

/** Title, summary, video and text of a lesson in one language. It saves itself. */
export function LessonEditor({ lessonId, draft: stored }: { lessonId: string; draft: LessonDraft }) {
  const t = useMessages(authoringMessages);
  const errorText = useErrorText();
  const { language } = stored;
  const { draft, type, keepMine, takeTheirs } = useDraftAutosave<LessonWords>({
    draftKey: `lesson:${lessonId}:${language}`,
    loaded: { value: toWords(stored), revision: stored.revision, savedAt: stored.savedAt },
    save: (words, revision) => saveLessonDraft({ lessonId, language }, words, revision),
  });
  const words = draft.value;
  const change = (changed: Partial<LessonWords>) => type({ ...words, ...changed });
  // The editor reads its text once and keeps the first callback, so both go through what is newest.
  const latest = useRef(change);
  latest.current = change;
  const [takenAt, setTakenAt] = useState(0);
  const take = (theirs: Parameters<typeof takeTheirs>[0]) => {
    takeTheirs(theirs);
    setTakenAt((count) => count + 1);
  };
  return (
    <Stack gap="lg">
      <div className={styles.editorBar}>
        <SaveIndicator state={useSaveState(draft)} />
      </div>
      {draft.phase === 'stale' && (
        <StaleDraft lessonId={lessonId} language={language} onKeep={keepMine} onTake={take} />
      )}
      <FormProblem problem={draft.refusal && errorText(draft.refusal)} />
      <TextField
        name="title"
        label={t('lesson.title')}
        lang={language}
        value={words.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextField
        name="summary"
        label={t('lesson.summary')}
        lang={language}
        value={words.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <LessonVideoField fileId={words.videoFileId} onChange={(videoFileId) => change({ videoFileId })} />
      <RichTextEditor
        key={takenAt}
        label={t('lesson.body')}
        lang={language}
        initialHtml={words.body}
        onChange={(body) => latest.current({ body })}
        words={useEditorWords()}
      />
    </Stack>
  );
}

function useSaveState(draft: DraftState<LessonWords>): SaveState {
  const format = useFormat();
  switch (draft.phase) {
    case 'clean':
      return draft.savedAt === null
        ? { kind: 'idle' }
        : { kind: 'saved', at: format.timeSeconds(draft.savedAt) };
    case 'dirty':
    case 'saving':
      return { kind: 'saving' };
    case 'offline':
      return { kind: 'offline' };
    case 'stale':
    case 'refused':
      return { kind: 'failed' };
  }
}
