import { isStaffDuty } from '@kaopu/domain/identity/duty.ts';
import { permissionsOf } from '@kaopu/domain/identity/permissions-of.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';
import type { HeldDuty, Person } from './person.ts';
import { usePermissionWords } from './use-permission-words.ts';

/** Ends a duty after saying what stops with it. */
export function EndDuty({ held, person }: { held: HeldDuty; person: Person }) {
  const t = useMessages(peopleMessages);
  const tDuty = useMessages(identityMessages);
  const errorText = useErrorText();
  const words = usePermissionWords();
  const [opened, { open, close }] = useDisclosure(false);
  const end = useMutation(
    trpc.identity.endDuty.mutationOptions({
      onSuccess: async () => {
        close();
        await queryClient.invalidateQueries({ queryKey: trpc.identity.pathKey() });
      },
    }),
  );
  const duty = tDuty(`duty.${held.duty}`);
  const stops = words(permissionsOf(held.duty));
  return (
    <>
      <Button size="sm" onClick={open} aria-label={t('duty.endNamed', { duty })}>
        {t('duty.end')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('end.title', { name: person.name, duty })}
        consequences={[
          ...(stops ? [t('end.stops', { what: stops })] : []),
          ...(isStaffDuty(held.duty) ? [t('end.signedOut')] : []),
          t('end.kept'),
        ]}
        confirmLabel={t('end.confirm')}
        irreversible
        busy={end.isPending}
        problem={end.error && errorText(end.error)}
        onConfirm={() => end.mutate({ assignmentId: held.assignmentId })}
      />
    </>
  );
}
