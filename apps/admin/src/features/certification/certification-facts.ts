import type { inferOutput } from '@trpc/tanstack-react-query';
import { queryClient, trpc } from '../../trpc.ts';

export type ApplicationRow = inferOutput<typeof trpc.certification.listApplications>['rows'][number];
export type Application = inferOutput<typeof trpc.certification.getDossier>;
export type Requirement = Application['dossier']['requirements'][number];
export type Way = Requirement['ways'][number];
export type CheckedProof = Way['proofs'][number];
export type Evidence = Application['evidence'][number];
export type Decision = inferOutput<typeof trpc.certification.getDecision>;
export type DecisionRow = inferOutput<typeof trpc.certification.listDecisions>['rows'][number];
export type Seat = Decision['seats'][number];
export type Credential = inferOutput<typeof trpc.certification.getCredential>;
export type Scheme = inferOutput<typeof trpc.certification.listSchemes>['rows'][number];
export type SchemeVersion = inferOutput<typeof trpc.certification.getSchemeVersion>;

/**
 * After a change, whatever this room shows is asked for again. Where the button that was pressed is gone by then,
 * the focus goes to what took its place: an element by its id, or else the page's heading.
 */
export async function refetchCertification(elementId?: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: trpc.certification.pathKey() });
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    const element = elementId === undefined ? null : document.getElementById(elementId);
    (element ?? document.querySelector<HTMLElement>('h1'))?.focus();
  });
}
