import { z } from 'zod';
import { defineEvents } from '../audit/define-events.ts';
import { Id, Instant } from '../identifier.ts';
import { ClosedBy } from './attempt.ts';

export const deliveryEvents = defineEvents('delivery', {
  attemptStarted: z.object({ attemptId: Id, registrationId: Id, formId: Id, deadlineAt: Instant }),
  attemptSubmitted: z.object({ attemptId: Id, closedBy: ClosedBy, answered: z.int() }),
  attemptScored: z.object({
    attemptId: Id,
    scoreId: Id,
    number: z.int(),
    rawPoints: z.string(),
    scaled: z.string(),
    isPassed: z.boolean(),
  }),
  responseCameLate: z.object({ attemptId: Id, itemVersionId: Id, responseHistoryId: Id }),
  resultsReleased: z.object({ administrationId: Id, attempts: z.int() }),
});
