import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../trpc.ts';

/** One person as their page shows them. */
export type Person = inferOutput<typeof trpc.identity.getPerson>;

/** One of their duties, past, present or coming. */
export type HeldDuty = Person['duties'][number];
