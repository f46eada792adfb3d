import type { ForbiddenWords } from './certificate-template.ts';

/**
 * The words that a private body's certificates and names may not carry, because they suggest that a state stands
 * behind them or are reserved for its own. Source: domain.md section 6.5; content/scheme.yaml, `forbidden_words`.
 */
export const forbiddenWords: ForbiddenWords = {
  exempt: ['disclaimer'],
  exemptIfBodyKind: 'filed',
  chinese: [
    {
      word: '中华人民共和国',
      why: {
        'zh-CN': '市场化证书不得使用国名',
        en: 'a private certificate may not carry the name of the state',
      },
    },
    { word: '中国', why: { 'zh-CN': '同上', en: 'as above' } },
    { word: '中华', why: { 'zh-CN': '同上', en: 'as above' } },
    { word: '国家', why: { 'zh-CN': '暗示国家背书', en: 'suggests that the state stands behind it' } },
    { word: '全国', why: { 'zh-CN': '暗示全国通行', en: 'suggests validity by law nationwide' } },
    { word: '职业资格', why: { 'zh-CN': '保留给国家目录', en: 'reserved for the national catalogue' } },
    { word: '人员资格', why: { 'zh-CN': '同上', en: 'as above' } },
    {
      word: '国徽',
      why: { 'zh-CN': '不得使用国徽及其描述', en: 'the national emblem may not be used or named' },
    },
    { word: '上岗证', why: { 'zh-CN': '暗示从业许可', en: 'suggests a permit to work' } },
    { word: '执业', why: { 'zh-CN': '暗示执业许可', en: 'suggests a permit to practise' } },
    { word: '职业技能等级证书', why: { 'zh-CN': '只有备案机构可用', en: 'only a filed body may use it' } },
  ],
  english: [
    { word: 'national', why: { 'zh-CN': '暗示国家背书', en: 'suggests that the state stands behind it' } },
    { word: 'state-recognised', why: { 'zh-CN': '同上', en: 'as above' } },
    {
      word: "People's Republic of China",
      why: { 'zh-CN': '不得使用国名', en: 'may not carry the name of the state' },
    },
    { word: 'China', why: { 'zh-CN': '同上', en: 'as above' } },
    {
      word: 'vocational qualification',
      why: { 'zh-CN': '保留给国家目录', en: 'reserved for the national catalogue' },
    },
    { word: 'professional qualification', why: { 'zh-CN': '同上', en: 'as above' } },
    { word: 'licence', why: { 'zh-CN': '暗示行政许可', en: 'suggests a permit' } },
    { word: 'license', why: { 'zh-CN': '同上', en: 'as above' } },
    { word: 'licensed', why: { 'zh-CN': '同上', en: 'as above' } },
    { word: 'government-approved', why: { 'zh-CN': '同上', en: 'as above' } },
  ],
};
