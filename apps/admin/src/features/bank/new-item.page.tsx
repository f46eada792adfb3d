import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { getAuthor } from '@kaopu/item-player/authors.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { DomainOptions } from './domain-fields.tsx';

const route = getRouteApi('/banks/$bankId/new-item');

/** A short first form: reference and domain. Everything else saves itself in the editor. */
export function NewItemPage() {
  const { bankId } = route.useParams();
  const t = useMessages(bankMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const domainsId = useId();
  const withKey = useIdempotencyKey();
  const create = useMutation(
    trpc.bank.createItem.mutationOptions({
      onSuccess: async ({ itemId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.bank.pathKey() });
        await navigate({ to: '/items/$itemId', params: { itemId } });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reference = String(form.get('reference') ?? '').trim();
    const body = getAuthor('choice').newBody(String(form.get('domain') ?? '').trim());
    create.mutate(withKey({ bankId, reference, body }));
  };
  return (
    <Page width="reading">
      <PageHead
        eyebrow={
          <Link to="/items" search={{ bank: bankId }}>
            {t('item.back')}
          </Link>
        }
        title={t('newItem.title')}
        lead={t('newItem.lead')}
      />
      <Sheet>
        <form onSubmit={submit}>
          <Stack gap="lg">
            <TextField
              name="reference"
              label={t('newItem.reference')}
              description={t('newItem.referenceHint')}
              maxLength={40}
              required
              autoComplete="off"
            />
            <TextField
              name="domain"
              label={t('facts.domain')}
              description={t('facts.domainHint')}
              list={domainsId}
              maxLength={40}
              required
              autoComplete="off"
            />
            <DomainOptions listId={domainsId} bankId={bankId} />
            <FormProblem problem={create.error && errorText(create.error)} />
            <Button type="submit" variant="filled" loading={create.isPending} w="fit-content">
              {t('newItem.create')}
            </Button>
          </Stack>
        </form>
      </Sheet>
    </Page>
  );
}
