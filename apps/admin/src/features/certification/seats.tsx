import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Avatar } from '@kaopu/ui/avatar.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { Decision, Seat } from './certification-facts.ts';
import { OutcomeChip } from './outcome-chip.tsx';
import styles from './room.module.css';
import { usePersonName } from './use-person-name.ts';

const order = { seated: 0, stood_down: 1, recused: 2 } as const;

/** Everybody with a seat: who votes, who stands aside and why; the votes themselves once all is closed. */
export function Seats({ decision }: { decision: Decision }) {
  const t = useMessages(certificationStaffMessages);
  const seats = decision.seats.toSorted((a, b) => order[a.state] - order[b.state]);
  return (
    <Sheet
      title={t('seats.title')}
      lead={t(decision.closedAt === null ? 'seats.sealed' : 'seats.open')}
      level={2}
    >
      <ul className={styles.seats}>
        {seats.map((seat) => (
          <li key={seat.memberId} className={styles.seat} data-state={seat.state}>
            <SeatLine seat={seat} isOpened={decision.closedAt !== null} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type LineProps = { seat: Seat; isOpened: boolean };

function SeatLine({ seat, isOpened }: LineProps) {
  const t = useMessages(certificationStaffMessages);
  const nameOf = usePersonName();
  const name = nameOf(seat.name, seat.latinName);
  return (
    <>
      <Avatar name={name} />
      <div className={styles.member}>
        <span className={styles.memberName}>{name}</span>
        {seat.isOwn && <span className={styles.quiet}>{t('seats.you')}</span>}
        {seat.isPublicMember && <span className={styles.quiet}>{t('seats.public')}</span>}
      </div>
      <SeatState seat={seat} isOpened={isOpened} />
      <SeatGround seat={seat} />
      {isOpened && seat.vote && <p className={styles.reason}>{seat.vote.reason}</p>}
    </>
  );
}

function SeatState({ seat: { state, vote, hasVoted }, isOpened }: LineProps) {
  const t = useMessages(certificationStaffMessages);
  if (state === 'recused') return <StatusChip tone="attention">{t('seats.recused')}</StatusChip>;
  if (state === 'stood_down') return <StatusChip tone="neutral">{t('seats.stoodDown')}</StatusChip>;
  if (isOpened && vote) return <OutcomeChip outcome={vote.choice} />;
  if (hasVoted) return <StatusChip tone="good">{t('seats.voted')}</StatusChip>;
  if (isOpened) return <StatusChip tone="neutral">{t('seats.noVote')}</StatusChip>;
  return <StatusChip tone="info">{t('seats.notVoted')}</StatusChip>;
}

/** Why somebody with a seat does not vote, and who found it. */
function SeatGround({ seat: { ground, foundBy } }: { seat: Seat }) {
  const t = useMessages(certificationStaffMessages);
  if (foundBy === null) return null;
  const how = t(`seats.foundBy.${foundBy}`);
  return <p className={styles.ground}>{ground === null ? how : `${t(`ground.${ground}`)} · ${how}`}</p>;
}
