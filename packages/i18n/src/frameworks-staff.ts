import { defineMessages } from './messages.ts';

/** Where staff see and publish competency frameworks. */
export const frameworkStaffMessages = defineMessages('frameworks-staff', {
  'list.title': { zh: '能力框架', en: 'Competency frameworks' },
  'list.lead': {
    zh: '一种职业要求什么：题库的领域名、成绩的分项都出自这里。任何人可读。',
    en: 'What an occupation asks: banks and results take the names of their domains from here. Anybody may read it.',
  },
  'list.none': {
    zh: '还没有发布。没有框架，成绩里只有 D1、D2 这样的代码。',
    en: 'None is published yet. Without one, results say only codes such as D1 and D2.',
  },
  'list.size': {
    zh: '{{domains}} 个领域，{{levels}} 个级别，{{on}} 发布',
    en: '{{domains}} domains, {{levels}} levels, published {{on}}',
  },
  'list.read': { zh: '公开页面', en: 'Public page' },
  new: { zh: '发布能力框架', en: 'Publish a framework' },
  newLead: {
    zh: '粘贴或选择一份 JSON 文件。先核对，后发布；发布后不能再改。',
    en: 'Paste a JSON file or choose one. It is checked first; once published it never changes.',
  },
  body: { zh: '发布机构', en: 'Published by' },
  start: { zh: '从已发布的版本开始', en: 'Start from a published edition' },
  startNone: { zh: '不，从空白开始', en: 'No, from nothing' },
  file: { zh: '选择 JSON 文件', en: 'Choose a JSON file' },
  json: { zh: '框架的内容（JSON）', en: 'The framework as JSON' },
  check: { zh: '核对', en: 'Check' },
  kept: {
    zh: '写下的内容留在这台设备上，发布后清除。',
    en: 'What you write stays on this device until it is published.',
  },
  ready: { zh: '可以发布', en: 'Ready' },
  problems: {
    zh: '{{count}} 处要改，什么也没有发布',
    en: {
      one: '{{count}} point to mend; nothing is published',
      other: '{{count}} points to mend; nothing is published',
    },
  },
  publish: { zh: '发布', en: 'Publish' },
  'publish.title': { zh: '发布《{{name}}》{{version}} 版？', en: 'Publish “{{name}}”, edition {{version}}?' },
  'publish.size': {
    zh: '{{domains}} 个领域，{{subskills}} 项子技能，{{levels}} 个级别。',
    en: '{{domains}} domains, {{subskills}} sub-skills, {{levels}} levels.',
  },
  'publish.public': { zh: '立即公开，任何人可读。', en: 'Public at once, for anybody to read.' },
  'publish.banks': {
    zh: '已有的题库仍按各自的版本；新题库可以选它。',
    en: 'Banks keep the edition they have; a new bank can choose this one.',
  },
  'publish.final': {
    zh: '发布后不能再改，只能再发新版。',
    en: 'It never changes again; a change is a new edition.',
  },
  'fault.DUPLICATE_CODE': { zh: '同一个代码用了两次', en: 'The same code stands twice' },
  'fault.UNKNOWN_METRIC': { zh: '提到了没有的指标', en: 'It names a metric that is not there' },
  'fault.UNKNOWN_UNIT': { zh: '提到了没有的单位', en: 'It names a unit that is not there' },
  'fault.UNKNOWN_DOMAIN': { zh: '提到了没有的领域', en: 'It names a domain that is not there' },
  'fault.SUBSKILL_ELSEWHERE': {
    zh: '子技能的代码要以所在领域的代码开头',
    en: 'A sub-skill’s code begins with the code of its domain',
  },
  'fault.EXPECTED_MISSING': { zh: '能力轮廓缺这个领域', en: 'The profile lacks this domain' },
  'fault.EXPECTED_OUT_OF_RANGE': {
    zh: '能力轮廓的数值要在 0 到 100 之间',
    en: 'A profile runs from 0 to 100',
  },
});
