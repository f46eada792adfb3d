import { OrganisationKind } from '@kaopu/domain/identity/organisation.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { useKit } from '@kaopu/ui/words.ts';
import { Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';

/** Enters an organisation, in one language or both. */
export function AddOrganisation() {
  const t = useMessages(peopleMessages);
  const kit = useKit();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="filled" onClick={open}>
        {t('organisations.add')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('organisations.add')}
        closeButtonProps={{ 'aria-label': kit.close }}
      >
        <OrganisationForm onDone={close} />
      </Modal>
    </>
  );
}

function OrganisationForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(peopleMessages);
  const errorText = useErrorText();
  const withKey = useIdempotencyKey();
  const add = useMutation(
    trpc.identity.addOrganisation.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.identity.pathKey() });
        onDone();
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const read = (name: string) => String(entered.get(name) ?? '').trim();
    const kind = OrganisationKind.parse(read('kind'));
    add.mutate(withKey({ kind, name: { 'zh-CN': read('zh-CN'), en: read('en') } }));
  };
  const kinds = OrganisationKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextField
          name="zh-CN"
          label={t('organisations.zh')}
          description={t('organisations.oneName')}
          lang="zh-CN"
          maxLength={120}
          autoComplete="off"
          data-autofocus
        />
        <TextField name="en" label={t('organisations.en')} lang="en" maxLength={120} autoComplete="off" />
        <ChoiceField name="kind" label={t('organisations.kind')} data={kinds} defaultValue="provider" />
        <FormProblem problem={add.error && errorText(add.error)} />
        <Button type="submit" variant="filled" loading={add.isPending}>
          {t('organisations.add')}
        </Button>
      </Stack>
    </form>
  );
}
