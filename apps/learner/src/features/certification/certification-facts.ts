import type { inferOutput } from '@trpc/tanstack-react-query';
import { queryClient, trpc } from '../../trpc.ts';

export type Application = inferOutput<typeof trpc.certification.getMyApplication>;
export type ApplicationRow = inferOutput<typeof trpc.certification.listMyApplications>['rows'][number];
export type Requirement = Application['dossier']['requirements'][number];
export type Way = Requirement['ways'][number];
export type CheckedProof = Way['proofs'][number];
export type Evidence = Application['evidence'][number];
export type Credential = inferOutput<typeof trpc.certification.listMyCredentials>['rows'][number];
export type OpenScheme = inferOutput<typeof trpc.certification.listOpenSchemes>['rows'][number];

/** After a change, whatever this room shows is asked for again. */
export const refetchCertification = () =>
  queryClient.invalidateQueries({ queryKey: trpc.certification.pathKey() });
