import type { FormDraft } from '@kaopu/domain/exams/form.ts';
import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Group } from '@mantine/core';
import { queryClient } from '../../trpc.ts';
import { testQuery } from './form-draft.ts';

type Props = {
  testId: string;
  onKeep: (newestRevision: number) => void;
  onTake: (theirs: { value: FormDraft; revision: number; savedAt: string }) => void;
};

/** Says that another tab or person saved meanwhile, and lets the organiser choose. */
export function StaleForm({ testId, onKeep, onTake }: Props) {
  const t = useMessages(examsStaffMessages);
  const fetchNewest = () => queryClient.fetchQuery(testQuery(testId));
  const keep = async () => onKeep((await fetchNewest()).revision);
  const take = async () => {
    const { draft: value, revision, savedAt } = await fetchNewest();
    onTake({ value, revision, savedAt });
  };
  return (
    <Sheet title={t('stale.title')} lead={t('stale.advice')} level={3}>
      <Group>
        <Button variant="filled" onClick={() => void keep()}>
          {t('stale.keepMine')}
        </Button>
        <Button onClick={() => void take()}>{t('stale.takeTheirs')}</Button>
      </Group>
    </Sheet>
  );
}
