import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Group } from '@mantine/core';
import { queryClient } from '../../trpc.ts';
import { emptyText, type LessonDraft, type LessonWords, toWords } from './lesson-draft.ts';
import { lessonQuery } from './save-lesson-draft.ts';

type Props = {
  lessonId: string;
  language: LessonDraft['language'];
  onKeep: (newestRevision: number) => void;
  onTake: (theirs: { value: LessonWords; revision: number; savedAt: string }) => void;
};

/** Says that another tab or person saved meanwhile, and lets the writer choose. */
export function StaleDraft({ lessonId, language, onKeep, onTake }: Props) {
  const t = useMessages(authoringMessages);
  const fetchNewest = async () => {
    const { drafts } = await queryClient.fetchQuery(lessonQuery(lessonId));
    return drafts.find((draft) => draft.language === language) ?? emptyText(language);
  };
  const keep = async () => onKeep((await fetchNewest()).revision);
  const take = async () => {
    const newest = await fetchNewest();
    onTake({ value: toWords(newest), revision: newest.revision, savedAt: newest.savedAt ?? '' });
  };
  return (
    <Sheet title={t('stale.title')} lead={t('stale.advice')}>
      <Group>
        <Button variant="filled" onClick={() => void keep()}>
          {t('stale.keepMine')}
        </Button>
        <Button onClick={() => void take()}>{t('stale.takeTheirs')}</Button>
      </Group>
    </Sheet>
  );
}
