import { defineMessages } from './messages.ts';

/** What anybody reads of a competency framework. */
export const frameworkMessages = defineMessages('frameworks', {
  title: { zh: '{{occupation}}要会什么', en: '{{occupation}}: what it takes' },
  version: { zh: '{{version}} 版，{{on}} 发布', en: 'Edition {{version}}, published {{on}}' },
  'domains.title': {
    zh: '{{count}} 个能力领域',
    en: { one: '{{count}} domain', other: '{{count}} domains of competence' },
  },
  'domains.lead': {
    zh: '每项子技能都说明胜任的人怎样做，以及在哪些指标上看得见。',
    en: 'Each sub-skill says what somebody does who has it, and in which figures it shows.',
  },
  'domains.shows': { zh: '看：{{metrics}}', en: 'Shows in: {{metrics}}' },
  'domains.and': { zh: '、', en: ', ' },
  'levels.title': {
    zh: '{{count}} 个级别，一条路',
    en: { one: '{{count}} level', other: '{{count}} levels, one road' },
  },
  'levels.lead': {
    zh: '每一级是什么角色、能做到什么。',
    en: 'The part that each level plays, and what it can do.',
  },
  'levels.canDo': { zh: '能做到', en: 'Can do' },
  'levels.scope': { zh: '范围：{{scope}}', en: 'Scope: {{scope}}' },
  'levels.profile': { zh: '典型持证人的能力轮廓', en: 'Profile of a typical holder' },
  'levels.profileNote': {
    zh: '0–100，供对照，不是及格线。',
    en: '0 to 100, to compare with; not a pass mark.',
  },
  'mappings.title': { zh: '与职业目录的关系', en: 'Beside lists of occupations' },
  'mappings.code': { zh: '{{code}}（{{year}} 年版目录）', en: '{{code}} (catalogue of {{year}})' },
  'relation.related': { zh: '相关，不可互换', en: 'Related, not interchangeable' },
  'relation.broader': { zh: '范围更宽', en: 'Broader' },
  'relation.narrower': { zh: '范围更窄', en: 'Narrower' },
});
