import { EventTypeName } from '@kaopu/domain/audit/event.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as auditStore from './audit.store.ts';

export const ListEventsInput = PageInput.extend({
  type: EventTypeName.optional(),
  actorId: z.string().max(100).optional(),
  subjectId: z.string().max(100).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
});
export type ListEventsInput = z.infer<typeof ListEventsInput>;

export const ListEventsOutput = pageOf(
  z.object({
    eventId: Id,
    at: Instant,
    type: z.string(),
    actorKind: z.enum(['person', 'system', 'anonymous']),
    actorId: z.string().nullable(),
    actorName: z.string().nullable(),
    subjectKind: z.string(),
    subjectId: z.string(),
    /** The event's facts as sealed: ids and plain values. */
    data: z.record(z.string(), z.json()),
    /** The sealed block that holds it; null while it waits for the sealer. */
    blockNumber: z.int().nullable(),
  }),
);
export type ListEventsOutput = z.infer<typeof ListEventsOutput>;

/** The record, the newest event first, narrowed by type, actor, subject and time. */
export const listEventsProcedure = procedureFor('audit.readEvents')
  .input(ListEventsInput)
  .output(ListEventsOutput)
  .query(({ ctx, input }) => listEvents(ctx, input));

export async function listEvents(
  ctx: Pick<PersonContext, 'db'>,
  input: ListEventsInput,
): Promise<ListEventsOutput> {
  const found = await auditStore.findEvents(ctx.db, {
    ...input,
    from: input.from ? new Date(input.from) : undefined,
    to: input.to ? new Date(input.to) : undefined,
  });
  const rows = found.map(({ body, ...event }) => ({
    ...event,
    at: event.at.toISOString(),
    data: JSON.parse(body).data,
  }));
  return toPage(rows, input.limit, ({ eventId }) => eventId);
}
