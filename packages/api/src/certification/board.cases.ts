import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { Stage } from '../permissions/stage.ts';
import type { certificationForStaff } from './certification.router.ts';
import type { CertificationGround } from './certification-ground.ts';
import { insertSeats } from './decision.store.ts';
import { teach } from './dossier.cases.ts';

type Cases = Pick<
  CasesOf<typeof certificationForStaff>,
  'openDecision' | 'listDecisions' | 'getDecision' | 'declareConflict' | 'castVote' | 'closeDecision'
>;

export function casesForBoard({ officers, board, complete, beforeBoard }: CertificationGround): Cases {
  const { decisionId, applicant } = beforeBoard;
  const vote = { decisionId, choice: 'pass' as const, reason: '材料属实' };
  const declaration = { decisionId, ground: 'family' as const };
  const takeSeat = ({ db, clock, holder }: Stage) => {
    const seated = { isPublicMember: false, state: 'seated' as const, at: clock.now() };
    return db.transaction((tx) => insertSeats(tx, [{ decisionId, memberId: holder.personId, ...seated }]));
  };
  const everybodyVotes = async ({ as }: Stage) => {
    const members = [officers.chair, board.publicMember, ...board.members];
    for (const member of members) await as(member).staff.certification.castVote(vote);
    return { decisionId, reasons: '各项满足' };
  };
  return {
    openDecision: {
      own: () => ({ input: { applicationId: complete.applicationId, idempotencyKey: v7() } }),
    },
    listDecisions: { own: () => ({ input: { isOpen: true, limit: 100 }, shows: decisionId }) },
    getDecision: { own: () => ({ input: { decisionId } }) },
    declareConflict: {
      own: async (stage) => {
        await takeSeat(stage);
        return { input: declaration };
      },
      others: () => ({ input: declaration }),
    },
    castVote: {
      own: async (stage) => {
        await takeSeat(stage);
        return { input: vote };
      },
      others: () => ({ input: vote }),
      conflicted: async (stage) => {
        await takeSeat(stage);
        await teach(stage, applicant);
        return { input: vote };
      },
    },
    closeDecision: {
      own: async (stage) => ({ input: await everybodyVotes(stage) }),
      conflicted: async (stage) => {
        await teach(stage, applicant);
        return { input: await everybodyVotes(stage) };
      },
    },
  };
}
