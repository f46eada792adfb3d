import { describe, expect, it } from 'vitest';
import { certificateSection, forbiddenWordsSection } from './certificate.example.ts';
import type { CertificateTemplate } from './certificate-template.ts';
import { findForbiddenWords } from './forbidden-words.ts';
import { readCertificateSection, readForbiddenWordsSection } from './read-certificate-section.ts';

const template = readCertificateSection(certificateSection);
const rules = readForbiddenWordsSection(forbiddenWordsSection);

function wordsIn(changes: Partial<CertificateTemplate>, bodyKind = 'private', bodyName?: string) {
  const names = { body_name: { 'zh-CN': bodyName ?? '操盘手认证委员会', en: 'Operator Council' } };
  return findForbiddenWords({ template: { ...template, ...changes }, names, bodyKind, rules }).map(
    ({ field, word }) => `${field}: ${word}`,
  );
}

describe('forbidden words', () => {
  it('finds none in the shipped wording, whose disclaimer may say what it is not', () => {
    expect(wordsIn({})).toEqual([]);
    expect(template.disclaimer.en).toContain('licence');
  });

  it('finds Chinese words inside other text, and through spaces', () => {
    expect(wordsIn({ title: { 'zh-CN': '全国直播职业资格证书', en: 'Certificate' } })).toEqual([
      'title: 全国',
      'title: 职业资格',
    ]);
    expect(wordsIn({ title: { 'zh-CN': '职 业　资 格证书', en: 'Certificate' } })).toEqual([
      'title: 职业资格',
    ]);
    expect(wordsIn({}, 'private', '中国操盘手协会')).toEqual(['body_name: 中国']);
  });

  it('finds English words whole, whatever their case, and in Chinese text too', () => {
    const title = (en: string) => wordsIn({ title: { 'zh-CN': '证书', en } });
    expect(title('NATIONAL Certificate')).toEqual(['title: national']);
    expect(title('International Certificate')).toEqual([]);
    expect(title('Government-Approved Certificate')).toEqual(['title: government-approved']);
    expect(title('People’s Republic of  China')).toEqual([
      "title: People's Republic of China",
      'title: China',
    ]);
    expect(wordsIn({ title: { 'zh-CN': 'China认证', en: 'Certificate' } })).toEqual(['title: China']);
  });

  it('looks through facts and stamps, and says why', () => {
    const facts = [{ id: 'mark', text: { 'zh-CN': '国家认可', en: 'Recognised' } }];
    expect(wordsIn({ facts })).toEqual(['facts.mark: 国家']);
    const found = findForbiddenWords({
      template: { ...template, facts },
      names: {},
      bodyKind: 'private',
      rules,
    });
    expect(found[0]?.why.en).toBe('suggests that the state stands behind it');
  });

  it('lets a filed body use its own title', () => {
    const title = { 'zh-CN': '职业技能等级证书', en: 'Certificate' };
    expect(wordsIn({ title })).toEqual(['title: 职业技能等级证书']);
    expect(wordsIn({ title }, 'filed')).toEqual([]);
  });
});
