import type { Reader, Tx } from '@kaopu/db/client.ts';
import { applicationEvidence } from '@kaopu/db/schema/certification.ts';
import { storedFile } from '@kaopu/db/schema/file.ts';
import type { EvidenceVerdict } from '@kaopu/domain/certification/dossier.ts';
import { and, asc, eq, isNull } from 'drizzle-orm';

const columns = {
  evidenceId: applicationEvidence.evidenceId,
  applicationId: applicationEvidence.applicationId,
  proofId: applicationEvidence.proofId,
  statement: applicationEvidence.statement,
  fileId: applicationEvidence.fileId,
  addedBy: applicationEvidence.addedBy,
  addedAt: applicationEvidence.addedAt,
  verdict: applicationEvidence.verdict,
  verdictReason: applicationEvidence.verdictReason,
  judgedBy: applicationEvidence.judgedBy,
  judgedAt: applicationEvidence.judgedAt,
};

/** What was brought to an application and not taken back, oldest first. */
export const listEvidence = (reader: Reader, applicationId: string) =>
  reader
    .select(columns)
    .from(applicationEvidence)
    .where(and(eq(applicationEvidence.applicationId, applicationId), isNull(applicationEvidence.removedAt)))
    .orderBy(asc(applicationEvidence.addedAt), asc(applicationEvidence.evidenceId));

export type Evidence = Awaited<ReturnType<typeof listEvidence>>[number];

export async function findEvidence(reader: Reader, evidenceId: string): Promise<Evidence | null> {
  const [row] = await reader
    .select(columns)
    .from(applicationEvidence)
    .where(and(eq(applicationEvidence.evidenceId, evidenceId), isNull(applicationEvidence.removedAt)));
  return row ?? null;
}

export const insertEvidence = (tx: Tx, values: typeof applicationEvidence.$inferInsert) =>
  tx.insert(applicationEvidence).values(values);

export const removeEvidence = (tx: Tx, evidenceId: string, removedAt: Date) =>
  tx.update(applicationEvidence).set({ removedAt }).where(eq(applicationEvidence.evidenceId, evidenceId));

export const setVerdict = (
  tx: Tx,
  evidenceId: string,
  verdict: { verdict: EvidenceVerdict; verdictReason: string; judgedBy: string; judgedAt: Date },
) => tx.update(applicationEvidence).set(verdict).where(eq(applicationEvidence.evidenceId, evidenceId));

/** Whether the person uploaded this file and it is still there. */
export async function ownsFile(reader: Reader, ownerId: string, fileId: string): Promise<boolean> {
  const rows = await reader
    .select({ fileId: storedFile.fileId })
    .from(storedFile)
    .where(and(eq(storedFile.fileId, fileId), eq(storedFile.ownerId, ownerId), isNull(storedFile.deletedAt)));
  return rows.length > 0;
}
