import type { Db } from '@kaopu/db/client.ts';
import { exampleRules } from '@kaopu/domain/certification/scheme-rules.example.ts';
import type { SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { v7 } from 'uuid';
import { adminRouter } from '../admin-router.ts';
import type { Context } from '../context.ts';
import { testContext } from '../test-context.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });

/** For tests: officers of a body, and callers in their name. */
export async function hireOfficers(db: Db, overrides: Partial<Context> = {}) {
  const administrator = await insertPerson(db, { name: '苗青野', duties: ['administrator'] });
  const registrar = await insertPerson(db, { name: '桑予安', duties: ['registrar'] });
  const chair = await insertPerson(db, { name: '阮敬之', duties: ['board_chair'] });
  const asStaff = (actor: Context['actor']) =>
    adminRouter.createCaller(testContext(db, actor, overrides)).certification;
  return { administrator, registrar, chair, asStaff };
}

export type Officers = Awaited<ReturnType<typeof hireOfficers>>;

/** For tests: a body with a published scheme of the example's rules, or of others. */
export async function publishScheme(officers: Officers, rules: SchemeRules = exampleRules) {
  const { asStaff, administrator, registrar, chair } = officers;
  const name = { 'zh-CN': '操盘手认证委员会', en: 'Operator Certification Council' };
  const { bodyId } = await asStaff(administrator).createBody({
    name,
    boardName: { 'zh-CN': '认证委员会', en: 'Certification Board' },
    kind: 'private',
    idempotencyKey: v7(),
  });
  const { schemeId } = await asStaff(registrar).createScheme({
    bodyId,
    code: `lco-${v7()}`,
    name: { 'zh-CN': '直播电商操盘手能力认证方案', en: 'Live-Commerce Operator Competence Scheme' },
    occupation: { 'zh-CN': '直播电商操盘手', en: 'Live-commerce operator' },
    direction: { 'zh-CN': '综合', en: 'General' },
    idempotencyKey: v7(),
  });
  const { schemeVersionId } = await asStaff(registrar).startSchemeVersion({
    schemeId,
    version: '2026',
    title: { 'zh-CN': '2026版', en: '2026 edition' },
    idempotencyKey: v7(),
  });
  const draft = { schemeVersionId, title: { 'zh-CN': '2026版', en: '2026 edition' }, rules, inForceOn: null };
  const { revision } = await asStaff(registrar).saveSchemeDraft({ ...draft, revision: 0 });
  await asStaff(chair).publishSchemeVersion({ schemeVersionId, revision });
  return { bodyId, schemeId, schemeVersionId };
}

/** Rules with other wording of the certificate, for tests. */
export const rulesWithTitle = (title: string): SchemeRules => ({
  ...exampleRules,
  certificate: { ...exampleRules.certificate, title: text(title) },
});
