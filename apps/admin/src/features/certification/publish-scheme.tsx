import { calendarDayAt } from '@kaopu/domain/certification/calendar-date.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { bodyTimeZone } from '@kaopu/i18n/time-zone.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { refetchCertification, type SchemeVersion } from './certification-facts.ts';
import { inForceIfPublished } from './version-standing.ts';

/** The chair publishes the revision that is on the screen, after reading what that does. */
export function PublishScheme({ version }: { version: SchemeVersion }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const publish = useMutation(
    trpc.certification.publishSchemeVersion.mutationOptions({
      onSuccess: async () => {
        close();
        await refetchCertification();
      },
    }),
  );
  const { schemeVersionId, revision, rules, check, inForceOn } = version;
  const isReady = check.faults.length + check.forbiddenWords.length === 0;
  const from = inForceIfPublished(inForceOn, calendarDayAt(new Date(), bodyTimeZone));
  return (
    <>
      <Button variant="filled" color="seal" disabled={!isReady} onClick={open}>
        {t('publish.action')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('publish.title', { title: pick(version.title) })}
        consequences={[
          t('publish.what', {
            levels: rules.levels.map(({ name }) => pick(name)).join(t('list.and')),
            routes: rules.routes.map(({ name }) => pick(name)).join(t('list.and')),
          }),
          t('publish.from', { from }),
          t('publish.earlier'),
          t('publish.bound'),
          t('publish.final'),
        ]}
        confirmLabel={t('publish.action')}
        onConfirm={() => publish.mutate({ schemeVersionId, revision })}
        irreversible
        busy={publish.isPending}
        problem={publish.error && errorText(publish.error)}
      />
    </>
  );
}
