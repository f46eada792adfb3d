import { defineMessages } from './messages.ts';

/** What items say when they are answered and reviewed, whoever shows them. */
export const itemPlayerMessages = defineMessages('item-player', {
  'choice.single': { zh: '单选', en: 'Single choice' },
  'choice.multiple': { zh: '多选', en: 'Multiple choice' },
  'choice.pickOne': { zh: '选择 1 项', en: 'Choose one' },
  'choice.pickAny': { zh: '可选多项，已选 {{chosen}} 项', en: 'Choose all that apply; {{chosen}} chosen' },
  'choice.pickExactly': {
    zh: '选择 {{most}} 项，已选 {{chosen}} 项',
    en: 'Choose {{most}}; {{chosen}} chosen',
  },
  'choice.pickAtMost': {
    zh: '最多选 {{most}} 项，已选 {{chosen}} 项',
    en: 'Choose up to {{most}}; {{chosen}} chosen',
  },
  'choice.full': {
    zh: '已选满 {{most}} 项。先取消一项，再选别的。',
    en: 'You have chosen {{most}}. Clear one before choosing another.',
  },
  'choice.clear': { zh: '清除作答', en: 'Clear answer' },
  'review.chosen': { zh: '考生的选择', en: 'Chosen' },
  'review.correct': { zh: '正确答案', en: 'Correct' },
  'review.wrong': { zh: '选错', en: 'Wrong' },
  'review.missed': { zh: '漏选', en: 'Missed' },
  'review.rationale': { zh: '解析', en: 'Why' },
});
