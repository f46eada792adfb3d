import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { kitMessages } from '@kaopu/i18n/kit.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button, Drawer } from '@mantine/core';
import { ItemGrid } from './item-grid.tsx';
import type { Sitting } from './use-sitting.ts';

type Props = { sitting: Sitting; current: number | null; opened: boolean; onClose: () => void };

/** The numbers as a sheet, where there is no room at the side. */
export function ItemDrawer({ sitting, current, opened, onClose }: Props) {
  const t = useMessages(deliveryMessages);
  const tKit = useMessages(kitMessages);
  const go = (index: number) => {
    sitting.go(index);
    onClose();
  };
  const check = () => {
    sitting.check();
    onClose();
  };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t('grid.title')}
      closeButtonProps={{ 'aria-label': tKit('close') }}
    >
      <ItemGrid states={sitting.states} current={current} onGo={go} isUntitled />
      <Button fullWidth mt="lg" onClick={check}>
        {t('attempt.review')}
      </Button>
    </Drawer>
  );
}
