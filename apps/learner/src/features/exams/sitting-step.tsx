import { windowStateAt } from '@kaopu/domain/exams/administration.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { examsMessages } from '@kaopu/i18n/exams.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { queryClient, trpc } from '../../trpc.ts';
import styles from './exams.module.css';
import { SittingChip } from './sitting-chip.tsx';
import type { Sitting, SittingState } from './sitting-state.ts';
import { useServerTime } from './use-server-time.ts';

type Props = { sitting: Sitting & { now: string; readAt: number }; state: SittingState };

/** The countdown, and the one thing to do now: register, wait, start, go on, or look at the receipt. */
export function SittingStep({ sitting, state }: Props) {
  const t = useMessages(examsMessages);
  const now = useServerTime(sitting);
  const window = windowStateAt(
    { opensAt: new Date(sitting.opensAt), closesAt: new Date(sitting.closesAt) },
    now,
  );
  return (
    <Sheet
      title={<When sitting={sitting} window={window} now={now} />}
      aside={<SittingChip window={window} state={state} />}
    >
      {state.kind === 'registered' && window === 'open' && <CutNotice sitting={sitting} now={now} />}
      <div className={styles.actions}>
        {state.kind === 'open to register' && window !== 'over' && (
          <Register administrationId={sitting.administrationId} />
        )}
        {state.kind === 'registered' && sitting.registrationId && (
          <Start registrationId={sitting.registrationId} isOpen={window === 'open'} />
        )}
        {state.kind === 'in progress' && (
          <Button
            variant="filled"
            renderRoot={(props) => (
              <Link to="/attempts/$attemptId" params={{ attemptId: state.attemptId }} {...props} />
            )}
          >
            {t('sitting.continue')}
          </Button>
        )}
        {state.kind === 'submitted' && (
          <Button
            variant="filled"
            renderRoot={(props) => (
              <Link to="/attempts/$attemptId/result" params={{ attemptId: state.attemptId }} {...props} />
            )}
          >
            {t('sitting.result')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

type WhenProps = { sitting: Sitting; window: Sitting['window']; now: Date };

function When({ sitting, window, now }: WhenProps) {
  const t = useMessages(examsMessages);
  const format = useFormat();
  if (window === 'over') return t('sitting.isOver');
  if (window === 'open') return t('sitting.openNow', { at: format.monthDayTime(sitting.closesAt) });
  const seconds = (Date.parse(sitting.opensAt) - now.getTime()) / 1000;
  return t('sitting.opensIn', { time: format.duration(Math.ceil(seconds)) });
}

/** The close of the window cuts the time of whoever starts late, and says so beforehand. */
function CutNotice({ sitting, now }: { sitting: Sitting; now: Date }) {
  const t = useMessages(examsMessages);
  const format = useFormat();
  const seconds = Math.floor((Date.parse(sitting.closesAt) - now.getTime()) / 1000);
  if (seconds >= sitting.timeLimitSeconds) return null;
  const minutes = Math.max(60, Math.floor(seconds / 60) * 60);
  return (
    <p className={styles.cut}>
      {t('sitting.cut', { time: format.duration(minutes), at: format.time(sitting.closesAt) })}
    </p>
  );
}

function Register({ administrationId }: { administrationId: string }) {
  const t = useMessages(examsMessages);
  const errorText = useErrorText();
  const register = useMutation(
    trpc.exams.register.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.exams.pathKey() }),
    }),
  );
  return (
    <>
      <Button
        variant="filled"
        loading={register.isPending}
        onClick={() => register.mutate({ administrationId })}
      >
        {t('sitting.register')}
      </Button>
      <FormProblem problem={register.error && errorText(register.error)} />
    </>
  );
}

function Start({ registrationId, isOpen }: { registrationId: string; isOpen: boolean }) {
  const t = useMessages(examsMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const start = useMutation(
    trpc.delivery.startAttempt.mutationOptions({
      onSuccess: async ({ attemptId }) => {
        await navigate({ to: '/attempts/$attemptId', params: { attemptId } });
        await queryClient.invalidateQueries({ queryKey: trpc.delivery.listAttempts.queryKey() });
      },
    }),
  );
  return (
    <>
      <Button
        variant="filled"
        color="seal"
        disabled={!isOpen}
        loading={start.isPending}
        onClick={() => start.mutate({ registrationId })}
      >
        {t('sitting.start')}
      </Button>
      <FormProblem problem={start.error && errorText(start.error)} />
    </>
  );
}
