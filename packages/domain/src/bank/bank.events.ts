import { z } from 'zod';
import { defineEvents } from '../audit/define-events.ts';
import { Id } from '../identifier.ts';

const version = { itemVersionId: Id, scoringVersionId: Id };

export const bankEvents = defineEvents('bank', {
  /** `frameworkId`: whose domains its items belong to, where it was said. */
  bankCreated: z.object({ bankId: Id, frameworkId: Id.optional() }),
  itemCreated: z.object({ itemId: Id, bankId: Id, reference: z.string() }),
  itemDraftSaved: z.object({ itemId: Id, revision: z.int() }),
  itemVersionPublished: z.object({ itemId: Id, ...version, number: z.int() }),
  scoringVersionPublished: z.object({ itemId: Id, ...version, number: z.int() }),
});
