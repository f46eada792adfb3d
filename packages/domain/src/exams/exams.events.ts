import { z } from 'zod';
import { defineEvents } from '../audit/define-events.ts';
import { Id } from '../identifier.ts';

const administration = { administrationId: Id, testId: Id };

export const examsEvents = defineEvents('exams', {
  testCreated: z.object({ testId: Id, code: z.string() }),
  formDraftSaved: z.object({ testId: Id, revision: z.int() }),
  formPublished: z.object({
    testId: Id,
    formId: Id,
    number: z.int(),
    itemVersionIds: z.array(Id),
    maximumPoints: z.string(),
    cutPoints: z.string(),
  }),
  administrationScheduled: z.object({ ...administration, formId: Id }),
  registered: z.object({ administrationId: Id, registrationId: Id }),
});
