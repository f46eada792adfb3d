import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Stack } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { refetchCertification } from './certification-facts.ts';
import { readPair, WordPair } from './word-pair.tsx';

/** A short first form; the rules follow in the first version. */
export function NewSchemePage() {
  const t = useMessages(certificationStaffMessages);
  const { data: bodies } = useSuspenseQuery(trpc.certification.listBodies.queryOptions());
  return (
    <Page width="reading">
      <PageHead
        eyebrow={<Link to="/schemes">{t('schemes.title')}</Link>}
        title={t('scheme.new')}
        lead={t('scheme.newLead')}
      />
      {bodies.length === 0 ? (
        <EmptyState title={t('scheme.noBody')}>{t('scheme.noBodyAdvice')}</EmptyState>
      ) : (
        <Sheet>
          <SchemeForm bodies={bodies} />
        </Sheet>
      )}
    </Page>
  );
}

type Body = { bodyId: string; name: { 'zh-CN': string; en: string } };

function SchemeForm({ bodies }: { bodies: readonly Body[] }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const create = useMutation(
    trpc.certification.createScheme.mutationOptions({
      onSuccess: async () => {
        await refetchCertification();
        await navigate({ to: '/schemes' });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const direction = readPair(form, 'direction');
    const hasDirection = direction['zh-CN'] !== '' || direction.en !== '';
    create.mutate(
      withKey({
        bodyId: read('bodyId'),
        code: read('code'),
        name: readPair(form, 'name'),
        occupation: readPair(form, 'occupation'),
        direction: hasDirection ? direction : null,
      }),
    );
  };
  const choices = bodies.map(({ bodyId, name }) => ({ value: bodyId, label: pick(name) }));
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <ChoiceField name="bodyId" label={t('scheme.body')} data={choices} />
        <WordPair name="name" label={t('scheme.name')} required />
        <WordPair name="occupation" label={t('cert.occupation')} required />
        <WordPair name="direction" label={t('scheme.direction')} />
        <TextField
          name="code"
          label={t('scheme.code')}
          description={t('scheme.codeHint')}
          pattern="[a-z][a-z0-9\-]{0,39}"
          required
          autoComplete="off"
        />
        <FormProblem problem={create.error && errorText(create.error)} />
        <Button type="submit" variant="filled" loading={create.isPending} w="fit-content">
          {t('scheme.create')}
        </Button>
      </Stack>
    </form>
  );
}
