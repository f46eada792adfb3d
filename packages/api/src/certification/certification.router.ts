import { router } from '../trpc.ts';
import { createBodyProcedure } from './create-body.ts';
import { createSchemeProcedure } from './create-scheme.ts';
import { getSchemeVersionProcedure } from './get-scheme-version.ts';
import { listBodiesProcedure } from './list-bodies.ts';
import { listOpenSchemesProcedure } from './list-open-schemes.ts';
import { listSchemesProcedure } from './list-schemes.ts';
import { publishSchemeVersionProcedure } from './publish-scheme-version.ts';
import { saveSchemeDraftProcedure } from './save-scheme-draft.ts';
import { startSchemeVersionProcedure } from './start-scheme-version.ts';

export const certificationForLearners = router({
  listOpenSchemes: listOpenSchemesProcedure,
});

export const certificationForStaff = router({
  createBody: createBodyProcedure,
  listBodies: listBodiesProcedure,
  createScheme: createSchemeProcedure,
  startSchemeVersion: startSchemeVersionProcedure,
  listSchemes: listSchemesProcedure,
  getSchemeVersion: getSchemeVersionProcedure,
  saveSchemeDraft: saveSchemeDraftProcedure,
  publishSchemeVersion: publishSchemeVersionProcedure,
});
