import { Id } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { procedureFor } from '../trpc.ts';
import * as schemeStore from './scheme.store.ts';

export const ListBodiesOutput = z.array(
  z.object({ bodyId: Id, name: Bilingual, boardName: Bilingual, kind: z.enum(['private', 'filed']) }),
);
export type ListBodiesOutput = z.infer<typeof ListBodiesOutput>;

/** The certification bodies that certify here; there are few. */
export const listBodiesProcedure = procedureFor('certification.readBodies')
  .output(ListBodiesOutput)
  .query(({ ctx }) => schemeStore.listBodies(ctx.db));
