import { z } from 'zod';
import { defineEvents } from '../audit/define-events.ts';
import { Id } from '../identifier.ts';

export const notifyEvents = defineEvents('notify', {
  mailQueued: z.object({ mailMessageId: Id, template: z.string() }),
  mailSent: z.object({ mailMessageId: Id }),
  mailGivenUp: z.object({ mailMessageId: Id, failures: z.int() }),
});
