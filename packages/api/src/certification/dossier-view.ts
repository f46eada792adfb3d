import type { Reader } from '@kaopu/db/client.ts';
import type { ApplicationStep } from '@kaopu/domain/certification/application-step.ts';
import type { Dossier } from '@kaopu/domain/certification/dossier.ts';
import { Proof } from '@kaopu/domain/certification/scheme-rules.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { parseFraction, toDisplay, toFraction } from '@kaopu/domain/score/fraction.ts';
import { z } from 'zod';
import { findTestTitles } from '../exams/exams.offers.ts';
import { findCourseNames } from '../learning/learning.offers.ts';
import type { LoadedDossier } from './load-dossier.ts';

const CheckState = z.enum(['met', 'waiting', 'unmet']);

/** The computed checklist of an application as screens show it. */
export const DossierView = z.object({
  canSubmit: z.boolean(),
  canAdmit: z.boolean(),
  isComplete: z.boolean(),
  requirements: z.array(
    z.object({
      requirementId: z.string(),
      name: Bilingual,
      neededFor: z.enum(['admission', 'decision']),
      state: CheckState,
      ways: z.array(
        z.object({
          wayId: z.string(),
          name: Bilingual,
          state: CheckState,
          proofs: z.array(
            z.object({
              proof: Proof,
              state: CheckState,
              accepted: z.int(),
              evidenceIds: z.array(Id),
              /** The course or test that the proof asks for, by its name; null for other kinds. */
              names: z.object({ title: Bilingual, slug: z.string().nullable() }).nullable(),
              /** The passed test with its mark on the reporting scale, to the printed decimals. */
              test: z.object({ mark: z.string(), passedAt: Instant }).nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type DossierView = z.infer<typeof DossierView>;

export const EvidenceView = z.object({
  evidenceId: Id,
  proofId: z.string(),
  statement: z.string(),
  fileId: Id.nullable(),
  addedAt: Instant,
  verdict: z.enum(['accepted', 'refused']).nullable(),
  verdictReason: z.string().nullable(),
  judgedAt: Instant.nullable(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** Every step, so that a new one cannot be forgotten here. */
const steps: Record<ApplicationStep, true> = {
  bring_evidence: true,
  submit: true,
  await_admission: true,
  complete: true,
  await_judgement: true,
  await_board: true,
  await_issue: true,
  certified: true,
  not_passed: true,
  refused: true,
  withdrawn: true,
};
export const Step = z.enum(Object.keys(steps) as [ApplicationStep]);

type ProofName = { title: Bilingual; slug: string | null };

/** The checklist with the names of the courses and tests that it asks for. */
export async function toDossierView(reader: Reader, { dossier }: LoadedDossier): Promise<DossierView> {
  const names = await nameProofs(reader, dossier);
  const requirements = dossier.requirements.map((requirement) => ({
    ...requirement,
    ways: requirement.ways.map((way) => ({
      ...way,
      proofs: way.proofs.map(({ test, ...proof }) => ({
        ...proof,
        names: names.get(keyOf(proof.proof)) ?? null,
        test: test && { mark: printedMark(test.scaled), passedAt: test.passedAt.toISOString() },
      })),
    })),
  }));
  return { ...dossier, requirements };
}

/** Finds what the courses and tests of a checklist are called. */
async function nameProofs(reader: Reader, { requirements }: Dossier): Promise<Map<string, ProofName>> {
  const proofs = requirements.flatMap(({ ways }) =>
    ways.flatMap((way) => way.proofs.map(({ proof }) => proof)),
  );
  const courseIds = proofs.flatMap((proof) => (proof.kind === 'course' ? [proof.courseId] : []));
  const testIds = proofs.flatMap((proof) => (proof.kind === 'test' ? [proof.testId] : []));
  const courses = await findCourseNames(reader, courseIds);
  const tests = await findTestTitles(reader, testIds);
  return new Map<string, ProofName>([
    ...courses.map(({ courseId, title, slug }) => [courseId, { title, slug }] as const),
    ...tests.map(({ testId, title }) => [testId, { title, slug: null }] as const),
  ]);
}

const keyOf = (proof: Proof): string =>
  proof.kind === 'course' ? proof.courseId : proof.kind === 'test' ? proof.testId : '';

export const toEvidenceView = (evidence: LoadedDossier['evidence'][number]): EvidenceView => ({
  ...evidence,
  addedAt: evidence.addedAt.toISOString(),
  judgedAt: evidence.judgedAt?.toISOString() ?? null,
});

/** A mark as certificates and screens print it: two decimals at most, and 86 rather than 86.00. */
export function printedMark(scaled: string): string {
  const shown = toDisplay(parseFraction(scaled), 2, [toFraction(60)]);
  return shown.replace(/0+$/, '').replace(/\.$/, '');
}
