import { DeclaredGround } from '@kaopu/domain/certification/recusal.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { refetchCertification } from './certification-facts.ts';

/** Stands aside by one's own word, after saying what that does. */
export function DeclareConflict({ decisionId }: { decisionId: string }) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const [ground, setGround] = useState<DeclaredGround>('taught');
  const declare = useMutation(
    trpc.certification.declareConflict.mutationOptions({
      onSuccess: async () => {
        close();
        await refetchCertification();
      },
    }),
  );
  const grounds = DeclaredGround.options.map((value) => ({ value, label: t(`ground.${value}`) }));
  return (
    <>
      <Button size="sm" onClick={open}>
        {t('declare.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('declare.title')}
        consequences={[t('declare.effect'), t('declare.seats'), t('declare.final')]}
        confirmLabel={t('seats.recused')}
        onConfirm={() => declare.mutate({ decisionId, ground })}
        irreversible
        busy={declare.isPending}
        problem={declare.error && errorText(declare.error)}
      >
        <ChoiceField
          name="ground"
          label={t('declare.ground')}
          data={grounds}
          value={ground}
          onChange={({ currentTarget }) => setGround(DeclaredGround.parse(currentTarget.value))}
        />
      </ConfirmDialog>
    </>
  );
}
