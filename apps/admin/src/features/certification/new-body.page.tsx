import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { BodyList } from './body-list.tsx';
import { refetchCertification } from './certification-facts.ts';
import { readPair, WordPair } from './word-pair.tsx';

/** Adds a certification body: its name, its board's name on the seal, whether it is filed. Shows which there are. */
export function NewBodyPage() {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const create = useMutation(
    trpc.certification.createBody.mutationOptions({
      onSuccess: async () => {
        await refetchCertification();
        await navigate({ to: '/schemes' });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kind = form.get('kind') === 'filed' ? ('filed' as const) : ('private' as const);
    create.mutate(withKey({ name: readPair(form, 'name'), boardName: readPair(form, 'boardName'), kind }));
  };
  return (
    <Page width="reading">
      <PageHead
        eyebrow={<Link to="/schemes">{t('schemes.title')}</Link>}
        title={t('body.new')}
        lead={t('body.newLead')}
      />
      <Stack gap="lg">
        <Sheet>
          <form onSubmit={submit}>
            <Stack gap="lg">
              <WordPair name="name" label={t('body.name')} required />
              <WordPair name="boardName" label={t('body.boardName')} required />
              <Radio.Group name="kind" label={t('body.kind')} defaultValue="private">
                <Stack gap="xs" mt="xs">
                  <Radio value="private" label={t('body.private')} description={t('body.privateHint')} />
                  <Radio value="filed" label={t('body.filed')} description={t('body.filedHint')} />
                </Stack>
              </Radio.Group>
              <FormProblem problem={create.error && errorText(create.error)} />
              <Button type="submit" variant="filled" loading={create.isPending} w="fit-content">
                {t('body.create')}
              </Button>
            </Stack>
          </form>
        </Sheet>
        <BodyList />
      </Stack>
    </Page>
  );
}
