import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../trpc.ts';

/** One registered candidate as staff see them. */
export type Candidate = inferOutput<typeof trpc.delivery.listCandidates>['rows'][number];
