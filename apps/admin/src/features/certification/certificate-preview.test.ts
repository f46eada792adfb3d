import { exampleRules, exampleTestId } from '@kaopu/domain/certification/scheme-rules.example.ts';
import { expect, test } from 'vitest';
import { type PreviewFacts, previewCertificate, previewValidity } from './certificate-preview.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const passed = { mark: '86', passedAt: '2026-06-01T00:00:00.000Z' };
const proof = { kind: 'test' as const, testId: exampleTestId, maxAgeMonths: 24 };
const theory = {
  requirementId: 'theory',
  name: text('Theory'),
  neededFor: 'decision' as const,
  state: 'met' as const,
  ways: [
    {
      wayId: 'theory',
      name: text('Theory'),
      state: 'met' as const,
      proofs: [{ proof, state: 'met' as const, accepted: 0, evidenceIds: [], names: null, test: passed }],
    },
  ],
};
const dossier = { canSubmit: true, canAdmit: true, isComplete: true, requirements: [theory] };
const facts: PreviewFacts = {
  decision: { number: 'D-2026-004', closedAt: '2026-11-22T02:00:00.000Z' },
  application: {
    ...{ applicantName: '石岚', applicantLatinName: 'Shi Lan', employer: null, dossier },
    identityDocument: { type: 'resident_identity_card', masked: '1301**********0000' },
    levelCode: 'L3',
    levelName: { 'zh-CN': '高级（L3）', en: 'Senior (L3)' },
    routeName: { 'zh-CN': '业绩认定', en: 'track-record assessment' },
  },
  version: {
    rules: exampleRules,
    name: { 'zh-CN': '操盘手方案', en: 'Operator scheme' },
    title: { 'zh-CN': '2026版', en: '2026 edition' },
    occupation: { 'zh-CN': '直播电商操盘手', en: 'Live-commerce operator' },
    direction: null,
    bodyName: { 'zh-CN': '认证委员会', en: 'Certification Board' },
  },
  isDemo: true,
  timeZone: 'Asia/Shanghai',
  later: { code: 'KP-…', verifyUrl: 'https://…' },
};

test('the preview prints the holder, the mark, the day of the decision and that this is a demo', () => {
  const zh = previewCertificate(facts, 'zh-CN');
  const printed =
    zh.kind === 'filled' ? [zh.text.body, ...zh.text.facts.map((fact) => fact.text)].join() : '';
  for (const said of ['石岚', '86', '2026年11月22日', '高级（L3）', '演示 DEMO']) {
    expect(printed).toContain(said);
  }
  const en = previewCertificate(facts, 'en');
  expect(en.kind === 'filled' && en.text.body).toContain('Shi Lan');
});

test('a level without its code in the name gets it, once', () => {
  const named = { ...facts.application, levelName: { 'zh-CN': '高级', en: 'Senior (L3)' } };
  const bodyIn = (language: 'zh-CN' | 'en') => {
    const preview = previewCertificate({ ...facts, application: named }, language);
    return preview.kind === 'filled' ? preview.text.body : '';
  };
  expect([bodyIn('zh-CN'), bodyIn('en')]).toEqual([
    expect.stringContaining('高级（L3）'),
    expect.not.stringContaining('(L3) (L3)'),
  ]);
});

test('it is valid from the decision until the day before it is as old as the rules allow', () => {
  expect(previewValidity(facts)).toMatchObject({ firstDay: '2026-11-22', lastDay: '2028-11-21' });
});

test('a wording that asks for a score which is not there is named before anything is issued', () => {
  const untested = { ...facts.application, dossier: { ...dossier, requirements: [] } };
  const preview = previewCertificate({ ...facts, application: untested }, 'zh-CN');
  expect(preview).toEqual({ kind: 'incomplete', missing: 'theory' });
});
