import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { Columns } from '@kaopu/ui/columns.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import type { Decision } from './certification-facts.ts';
import { CloseDecision } from './close-decision.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import { DecisionResult } from './decision-result.tsx';
import { IssueCredential } from './issue-credential.tsx';
import { OwnSeat } from './own-seat.tsx';
import { QuorumSheet } from './quorum-sheet.tsx';
import { Seats } from './seats.tsx';
import { usePersonName } from './use-person-name.ts';

const route = getRouteApi('/decisions/$decisionId');

/** The decision room: who sits, who stands aside, how far the votes are a quorum, and one's own part in it. */
export function DecisionPage() {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const nameOf = usePersonName();
  const { decisionId } = route.useParams();
  const { data: decision } = useSuspenseQuery({
    ...trpc.certification.getDecision.queryOptions({ decisionId }),
    // The others vote meanwhile.
    refetchInterval: ({ state }) => (state.data?.closedAt === null ? 15_000 : false),
  });
  const name = nameOf(decision.applicantName, decision.applicantLatinName);
  return (
    <Page width="full">
      <PageHead
        eyebrow={
          <>
            <Link to="/decisions">{t('views.board')}</Link> · {decision.number} · {pick(decision.levelName)} ·{' '}
            {toHeading(pick(decision.routeName))}
          </>
        }
        title={t(`room.title.${stageOf(decision)}`, { name })}
        tabTitle={t('room.tab', { number: decision.number, name })}
      />
      <Columns
        aside={
          <>
            {decision.closedAt === null && <QuorumSheet decision={decision} />}
            <DecisionFacts decision={decision} />
          </>
        }
      >
        {decision.closedAt !== null && <DecisionResult decision={decision} />}
        {decision.closedAt === null && <OwnSeat decision={decision} />}
        {decision.mayClose && <CloseDecision decision={decision} name={name} />}
        {decision.mayIssue && <IssueCredential decision={decision} name={name} />}
        <Seats decision={decision} />
      </Columns>
    </Page>
  );
}

/** What the moment asks of the reader, or what came of it. */
function stageOf({ outcome, closedAt, seats, mayClose, mayIssue, isIssued, quorum }: Decision) {
  if (closedAt !== null && outcome !== null) return mayIssue && !isIssued ? 'issue' : outcome;
  if (seats.some(({ isOwn, state, hasVoted }) => isOwn && state === 'seated' && !hasVoted)) return 'vote';
  return mayClose && quorum.isMet ? 'close' : 'wait';
}
