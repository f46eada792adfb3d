import type { Reader } from '@kaopu/db/client.ts';
import { computeDossier, type Dossier } from '@kaopu/domain/certification/dossier.ts';
import { requirementsFor } from '@kaopu/domain/certification/scheme-rules.ts';
import { findPassedTests } from '../delivery/delivery.offers.ts';
import { findCompletedCourses } from '../learning/learning.offers.ts';
import type { Application } from './application.store.ts';
import { findActiveLevels } from './credential.store.ts';
import * as evidenceStore from './evidence.store.ts';
import type { SchemeVersion } from './scheme-version.store.ts';
import * as versionStore from './scheme-version.store.ts';

export type LoadedDossier = {
  dossier: Dossier;
  version: SchemeVersion;
  evidence: evidenceStore.Evidence[];
};

/** Gathers what is on record about an application and computes its checklist by the rules that it is bound to. */
export async function loadDossier(
  reader: Reader,
  application: Application,
  now: Date,
): Promise<LoadedDossier> {
  const { personId, applicationId, schemeVersionId } = application;
  const version = await versionStore.getVersion(reader, schemeVersionId);
  const evidence = await evidenceStore.listEvidence(reader, applicationId);
  const facts = {
    completedCourses: await findCompletedCourses(reader, personId),
    passedTests: await findPassedTests(reader, personId),
    credentials: await findActiveLevels(reader, { personId, schemeId: version.schemeId, now }),
    evidence,
  };
  return {
    dossier: computeDossier(requirementsFor(version.rules, application), facts, now),
    version,
    evidence,
  };
}
