import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Group } from '@mantine/core';
import { queryClient } from '../../trpc.ts';
import { bodyOf, itemQuery } from './item-query.ts';

type Props = {
  itemId: string;
  onKeep: (newestRevision: number) => void;
  onTake: (theirs: { value: ItemBody; revision: number; savedAt: string }) => void;
};

/** Says that another tab or person saved meanwhile, and lets the author choose. */
export function StaleItem({ itemId, onKeep, onTake }: Props) {
  const t = useMessages(bankMessages);
  const fetchNewest = () => queryClient.fetchQuery(itemQuery(itemId));
  const keep = async () => onKeep((await fetchNewest()).revision);
  const take = async () => {
    const newest = await fetchNewest();
    onTake({ value: bodyOf(newest), revision: newest.revision, savedAt: newest.savedAt });
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
