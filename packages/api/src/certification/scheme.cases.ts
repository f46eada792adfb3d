import { exampleRules } from '@kaopu/domain/certification/scheme-rules.example.ts';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { Stage } from '../permissions/stage.ts';
import type { certificationForStaff } from './certification.router.ts';
import type { CertificationGround } from './certification-ground.ts';

type Cases = Pick<
  CasesOf<typeof certificationForStaff>,
  | 'createBody'
  | 'listBodies'
  | 'createScheme'
  | 'startSchemeVersion'
  | 'listSchemes'
  | 'getSchemeVersion'
  | 'saveSchemeDraft'
  | 'publishSchemeVersion'
>;

const page = { limit: 100 };
const title = { 'zh-CN': '2027版', en: '2027 edition' };
const retriable = () => ({ idempotencyKey: v7() });

export function casesForSchemes({ officers, scheme }: CertificationGround): Cases {
  const { bodyId, schemeId, schemeVersionId } = scheme;
  const next = () => ({ schemeId, version: '2027', title, ...retriable() });
  const startDraft = ({ as }: Stage) => as(officers.registrar).staff.certification.startSchemeVersion(next());
  return {
    createBody: {
      own: () => ({
        input: {
          ...{ name: { 'zh-CN': '操盘手协会', en: 'Operators Association' }, kind: 'private' as const },
          ...{ boardName: { 'zh-CN': '认证委员会', en: 'Certification Board' }, ...retriable() },
        },
      }),
    },
    listBodies: { own: () => ({ input: undefined, shows: bodyId }) },
    createScheme: {
      own: () => ({
        input: {
          ...{ bodyId, code: `lco-${v7()}`, name: { 'zh-CN': '操盘手能力认证', en: 'Operator competence' } },
          ...{ occupation: { 'zh-CN': '操盘手', en: 'Operator' }, direction: null, ...retriable() },
        },
      }),
    },
    startSchemeVersion: { own: () => ({ input: next() }) },
    listSchemes: { own: () => ({ input: page, shows: schemeId }) },
    getSchemeVersion: { own: () => ({ input: { schemeVersionId } }) },
    saveSchemeDraft: {
      own: async (stage) => ({
        input: { ...(await startDraft(stage)), revision: 0, title, rules: exampleRules, inForceOn: null },
      }),
    },
    publishSchemeVersion: {
      own: async (stage) => ({ input: { ...(await startDraft(stage)), revision: 0 } }),
    },
  };
}
