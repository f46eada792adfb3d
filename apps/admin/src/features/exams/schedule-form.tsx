import { defaultGraceSeconds } from '@kaopu/domain/exams/administration.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { TimeZoneContext } from '@kaopu/i18n/time-zone.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { Button, NumberInput, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, use, useState } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import { useIdempotencyKey } from '../../use-idempotency-key.ts';
import styles from './exams.module.css';
import { readPlan } from './read-plan.ts';
import { WindowFields } from './window-fields.tsx';

type Props = { testId: string; formId: string };

/** Name, window, limit, and when results show; the rest is folded. */
export function ScheduleForm({ testId, formId }: Props) {
  const t = useMessages(examsStaffMessages);
  const errorText = useErrorText();
  const timeZone = use(TimeZoneContext);
  const navigate = useNavigate();
  const withKey = useIdempotencyKey();
  const [isOutOfOrder, setOutOfOrder] = useState(false);
  const schedule = useMutation(
    trpc.exams.scheduleAdministration.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.exams.pathKey() });
        await navigate({ to: '/tests/$testId', params: { testId } });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const plan = readPlan(new FormData(event.currentTarget), timeZone);
    setOutOfOrder(plan === null);
    if (plan) schedule.mutate(withKey({ formId, plan }));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <div className={styles.pair}>
          <TextField name="titleZh" label={t('schedule.titleZh')} lang="zh-CN" required autoComplete="off" />
          <TextField name="titleEn" label={t('schedule.titleEn')} lang="en" required autoComplete="off" />
        </div>
        <WindowFields isOutOfOrder={isOutOfOrder} />
        <Radio.Group name="release" label={t('schedule.release')} defaultValue="later">
          <Stack gap="xs" mt="xs">
            <Radio value="later" label={t('schedule.later')} />
            <Radio value="atOnce" label={t('schedule.atOnce')} />
          </Stack>
        </Radio.Group>
        <details>
          <summary>{t('schedule.more')}</summary>
          <NumberInput
            name="grace"
            mt="sm"
            label={t('schedule.grace')}
            description={t('schedule.graceHint')}
            defaultValue={defaultGraceSeconds}
            min={0}
            max={600}
            allowDecimal={false}
          />
        </details>
        <FormProblem problem={schedule.error && errorText(schedule.error)} />
        <Button type="submit" variant="filled" loading={schedule.isPending} w="fit-content">
          {t('schedule.create')}
        </Button>
      </Stack>
    </form>
  );
}
