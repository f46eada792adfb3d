import { defineMessages } from './messages.ts';

/** What authors read while they write an interaction. */
export const itemAuthoringMessages = defineMessages('item-authoring', {
  'language.zh-CN': { zh: '中文', en: 'Chinese' },
  'language.en': { zh: '英文', en: 'English' },
  stemIn: { zh: '题干（{{language}}）', en: 'Stem in {{language}}' },
  'choice.kind': { zh: '题型', en: 'Kind' },
  'choice.single': { zh: '单选', en: 'Single choice' },
  'choice.multiple': { zh: '多选', en: 'Multiple choice' },
  'choice.most': { zh: '最多选几项', en: 'Most choices' },
  'choice.mostHint': { zh: '0 表示不限。', en: '0 sets no limit.' },
  'choice.shuffles': { zh: '每位考生的选项顺序不同', en: 'Each candidate sees the options in another order' },
  'choice.scoring': { zh: '计分', en: 'Scoring' },
  'choice.all-or-nothing': { zh: '全对才得分', en: 'All or nothing' },
  'choice.per-part': { zh: '按选对的比例', en: 'A share for each right choice' },
  'choice.per-part-minus-wrong': {
    zh: '按选对的比例，选错倒扣，最低 0 分',
    en: 'A share for each right choice, less wrong ones, never below 0',
  },
  'choice.options': { zh: '选项', en: 'Options' },
  'choice.option': { zh: '选项 {{letter}}', en: 'Option {{letter}}' },
  'choice.optionIn': { zh: '选项 {{letter}}（{{language}}）', en: 'Option {{letter}} in {{language}}' },
  'choice.reasonIn': {
    zh: '选项 {{letter}} 为什么对或错（{{language}}）',
    en: 'Why option {{letter}} is right or wrong, in {{language}}',
  },
  'choice.correct': { zh: '正确答案', en: 'Correct' },
  'choice.correctFor': { zh: '选项 {{letter}} 是正确答案', en: 'Option {{letter}} is correct' },
  'choice.fixed': { zh: '位置固定', en: 'Keeps its place' },
  'choice.add': { zh: '加一个选项', en: 'Add an option' },
  'choice.remove': { zh: '删除选项 {{letter}}', en: 'Remove option {{letter}}' },
  'choice.up': { zh: '上移选项 {{letter}}', en: 'Move option {{letter}} up' },
  'choice.down': { zh: '下移选项 {{letter}}', en: 'Move option {{letter}} down' },
});
