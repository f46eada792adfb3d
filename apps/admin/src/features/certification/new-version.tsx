import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { refetchCertification, type Scheme } from './certification-facts.ts';

const empty = { version: '', zh: '', en: '' };

/** Starts the draft of the next version from the rules of the latest one. */
export function NewVersion({ scheme: { schemeId, versions } }: { scheme: Scheme }) {
  const t = useMessages(certificationStaffMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const [opened, { open, close }] = useDisclosure(false);
  const [words, setWords] = useState(empty);
  const start = useMutation(
    trpc.certification.startSchemeVersion.mutationOptions({
      onSuccess: async ({ schemeVersionId }) => {
        await refetchCertification();
        await navigate({ to: '/schemes/$schemeVersionId/edit', params: { schemeVersionId } });
      },
    }),
  );
  const field = (name: keyof typeof empty) => ({
    name,
    value: words[name],
    required: true,
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setWords({ ...words, [name]: currentTarget.value }),
  });
  const title = { 'zh-CN': words.zh.trim(), en: words.en.trim() };
  const version = words.version.trim();
  return (
    <>
      <Button size="sm" onClick={open}>
        {t('newVersion.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('newVersion.title')}
        consequences={[
          t(versions.length > 0 ? 'newVersion.copied' : 'newVersion.neutral'),
          t('newVersion.unchanged'),
        ]}
        confirmLabel={t('newVersion.confirm')}
        onConfirm={() => start.mutate(withKey({ schemeId, version, title }))}
        busy={start.isPending}
        disabled={version === '' || title['zh-CN'] === '' || title.en === ''}
        problem={start.error && errorText(start.error)}
      >
        <Stack gap="md" my="md">
          <TextField
            {...field('version')}
            label={t('newVersion.version')}
            description={t('newVersion.versionHint')}
            maxLength={20}
          />
          <TextField {...field('zh')} label={t('newVersion.titleZh')} lang="zh-CN" />
          <TextField {...field('en')} label={t('newVersion.titleEn')} lang="en" />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
