import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Group } from '@mantine/core';
import { queryClient } from '../../trpc.ts';
import { type SchemeDraft, toDraft, versionQuery } from './scheme-draft.ts';

type Props = {
  schemeVersionId: string;
  onKeep: (newestRevision: number) => void;
  onTake: (theirs: { value: SchemeDraft; revision: number; savedAt: string }) => void;
};

/** Says that another tab or person saved meanwhile, and lets the registrar choose. */
export function StaleScheme({ schemeVersionId, onKeep, onTake }: Props) {
  const t = useMessages(certificationStaffMessages);
  const fetchNewest = () => queryClient.fetchQuery(versionQuery(schemeVersionId));
  const keep = async () => onKeep((await fetchNewest()).revision);
  const take = async () => {
    const newest = await fetchNewest();
    onTake({ value: toDraft(newest), revision: newest.revision, savedAt: new Date().toISOString() });
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
