import type { Page } from '@playwright/test';
import type { Cast } from '../support/cast.ts';
import type { Language } from '../support/journey.ts';

/** What every stage of the road has at hand. */
export type Road = {
  language: Language;
  cast: Cast;
  /** Scans the screen for accessibility and keeps its picture, numbered in the order of the road. */
  show: (page: Page, name: string) => Promise<void>;
};

/** Who walks the road in each language, and what is written on the way. */
export const stories = {
  'zh-CN': {
    candidate: { name: '江未迟', email: 'jiang.weichi@example.org', password: '晨雾 货架 铜铃 七月的潮' },
    course: { zh: '开播前半小时', en: 'The half hour before going live' },
    summary: {
      zh: '灯光、货品、口播和应急，一项一项过一遍。',
      en: 'Light, goods, script and emergencies, one by one.',
    },
    chapter: { zh: '开播清单', en: 'The checklist' },
    lesson: {
      title: '半小时怎么分',
      summary: '三十分钟分成四段，每段只做一件事',
      heading: '四段时间',
      lead: '开播前的半小时决定前十分钟的留人。先看',
      stress: '货品是否上架',
      steps: ['核对库存与价格', '试一遍口播', '确认谁来处理意外'],
      callout: '任何一项没过，就推迟开播。',
    },
    sitting: { zh: '理论小场', en: 'Short theory sitting' },
    evidence: '2026 年 8 月至 11 月在青禾直播间跟播，商家联系人可核对；后台场次截图已留存。',
    onFile: '11 月 20 日到场办理，记录在案，经第二人核对。',
    reasons: '材料齐全，理论与实操均达到级别要求。',
    revocation: '持证人书面请求注销（规则 6.2）。',
  },
  en: {
    candidate: {
      name: 'Robin Hale',
      email: 'robin.hale@example.org',
      password: 'copper bell, seven shelves',
    },
    course: { zh: '开播前半小时', en: 'The half hour before going live' },
    summary: {
      zh: '灯光、货品、口播和应急，一项一项过一遍。',
      en: 'Light, goods, script and emergencies, one by one.',
    },
    chapter: { zh: '开播清单', en: 'The checklist' },
    lesson: {
      title: 'How to spend the half hour',
      summary: 'Thirty minutes in four parts, one thing in each',
      heading: 'Four parts',
      lead: 'The half hour before going live decides who stays for the first ten minutes. First see whether ',
      stress: 'the goods are listed',
      steps: ['Check stock and prices', 'Run through the script once', 'Agree on who deals with surprises'],
      callout: 'If any one of them fails, go live later.',
    },
    sitting: { zh: '理论小场', en: 'Short theory sitting' },
    evidence:
      'Assisted in the Greenfield room from August to November 2026; the shop confirms it, exports kept.',
    onFile: 'Done in person on 20 November, put on record, checked by a second person.',
    reasons: 'The file is complete; theory and practical both reach the level.',
    revocation: 'The holder asked in writing for it to be withdrawn (rule 6.2).',
  },
} as const;
