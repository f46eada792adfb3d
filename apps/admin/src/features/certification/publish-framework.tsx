import type { CompetencyFramework } from '@kaopu/domain/certification/competency-framework.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { frameworkStaffMessages } from '@kaopu/i18n/frameworks-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import { refetchCertification } from './certification-facts.ts';

type Props = { bodyId: string; framework: CompetencyFramework | null; onPublished: () => void };

/** Publishes what was checked, after saying what that does. */
export function PublishFramework({ bodyId, framework, onPublished }: Props) {
  const t = useMessages(frameworkStaffMessages);
  const pick = usePickText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const [opened, { open, close }] = useDisclosure(false);
  const publish = useMutation(
    trpc.certification.publishFramework.mutationOptions({
      onSuccess: async () => {
        onPublished();
        close();
        await refetchCertification();
        await navigate({ to: '/schemes' });
      },
    }),
  );
  const domains = framework?.domains ?? [];
  const subskills = domains.flatMap((domain) => domain.subskills).length;
  const size = { domains: domains.length, subskills, levels: framework?.levels.length ?? 0 };
  return (
    <>
      <Button variant="filled" color="seal" disabled={framework === null} onClick={open}>
        {t('publish')}
      </Button>
      {framework && (
        <ConfirmDialog
          opened={opened}
          onClose={close}
          title={t('publish.title', { name: pick(framework.name), version: framework.version })}
          consequences={[
            t('publish.size', size),
            t('publish.public'),
            t('publish.banks'),
            t('publish.final'),
          ]}
          confirmLabel={t('publish')}
          onConfirm={() => publish.mutate(withKey({ bodyId, framework }))}
          irreversible
          busy={publish.isPending}
          problem={publish.error && errorText(publish.error)}
        />
      )}
    </>
  );
}
