import { KaopuError } from '@kaopu/domain/error-code.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import type { PersonContext } from '../context.ts';
import * as fileStore from './file.store.ts';

/**
 * The stored file when the actor may see it: its owner, whoever may read the drafts of a course that uses it, and
 * whoever is enrolled in a course whose published version does. NOT_FOUND otherwise.
 */
export async function openFile(ctx: Pick<PersonContext, 'db' | 'actor'>, fileId: string) {
  const { actor } = ctx;
  const file = await fileStore.findVisibleFile(ctx.db, fileId, {
    personId: actor.personId,
    draftScope: scopeIds(actor, 'learning.readDrafts', 'course'),
  });
  if (!file) throw new KaopuError('NOT_FOUND');
  return file;
}
