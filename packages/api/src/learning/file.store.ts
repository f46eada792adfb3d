import type { Reader, Tx } from '@kaopu/db/client.ts';
import { storedFile } from '@kaopu/db/schema/file.ts';
import { and, eq, isNull, like } from 'drizzle-orm';

/** A video that this person uploaded, or null. */
export async function findOwnVideo(reader: Reader, ownerId: string, fileId: string) {
  const [row] = await reader
    .select({ fileId: storedFile.fileId })
    .from(storedFile)
    .where(
      and(
        eq(storedFile.fileId, fileId),
        eq(storedFile.ownerId, ownerId),
        like(storedFile.mediaType, 'video/%'),
        isNull(storedFile.deletedAt),
      ),
    );
  return row ?? null;
}

export async function findFile(reader: Reader, fileId: string) {
  const [row] = await reader
    .select()
    .from(storedFile)
    .where(and(eq(storedFile.fileId, fileId), isNull(storedFile.deletedAt)));
  return row ?? null;
}

export const insertFile = (tx: Tx, values: typeof storedFile.$inferInsert) =>
  tx.insert(storedFile).values(values);
