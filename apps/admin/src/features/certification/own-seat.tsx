import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { CastVote } from './cast-vote.tsx';
import styles from './certification.module.css';
import type { Decision, Seat } from './certification-facts.ts';
import { DeclareConflict } from './declare-conflict.tsx';
import { OutcomeChip } from './outcome-chip.tsx';

/** The reader's own part: to vote, to stand aside, or to know why they do not vote. */
export function OwnSeat({ decision }: { decision: Decision }) {
  const errorText = useErrorText();
  // Kept here, because the refusal of a vote turns the seat into one that stands aside.
  const [refusal, setRefusal] = useState<unknown>(null);
  const seat = decision.seats.find(({ isOwn }) => isOwn);
  if (!seat) return null;
  return (
    <Stack gap="sm">
      <FormProblem problem={refusal === null ? null : errorText(refusal)} />
      <OwnPart decision={decision} seat={seat} onRefused={setRefusal} />
    </Stack>
  );
}

type Props = { decision: Decision; seat: Seat; onRefused: (refusal: unknown) => void };

function OwnPart({ decision, seat, onRefused }: Props) {
  const t = useMessages(certificationStaffMessages);
  const { decisionId } = decision;
  if (seat.state === 'recused') return <Aside seat={seat} />;
  if (seat.state === 'stood_down') {
    return (
      <Sheet title={t('vote.stoodDownTitle')} lead={t('vote.stoodDown')}>
        <DeclareConflict decisionId={decisionId} />
      </Sheet>
    );
  }
  if (seat.vote) return <OwnVote vote={seat.vote} decisionId={decisionId} />;
  return <CastVote decision={decision} onRefused={onRefused} />;
}

function Aside({ seat: { ground, foundBy } }: { seat: Seat }) {
  const t = useMessages(certificationStaffMessages);
  return (
    <div className={styles.notice} role="status">
      <b>{t('aside.title')}</b>
      {ground && foundBy && (
        <span>
          {t('vote.aside', { ground: t(`ground.${ground}`), foundBy: t(`seats.foundBy.${foundBy}`) })}
        </span>
      )}
    </div>
  );
}

function OwnVote({ vote, decisionId }: { vote: NonNullable<Seat['vote']>; decisionId: string }) {
  const t = useMessages(certificationStaffMessages);
  const format = useFormat();
  return (
    <Sheet
      title={t('vote.cast')}
      lead={t('vote.castAt', { date: format.dateTime(vote.castAt) })}
      aside={<OutcomeChip outcome={vote.choice} />}
    >
      <p className={styles.prose}>{vote.reason}</p>
      <div className={styles.foot}>
        <span className={styles.quiet}>{t('vote.sealed')}</span>
        <DeclareConflict decisionId={decisionId} />
      </div>
    </Sheet>
  );
}
