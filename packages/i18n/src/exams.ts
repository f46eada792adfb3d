import { defineMessages } from './messages.ts';

/** What a candidate reads before sitting a test. */
export const examsMessages = defineMessages('exams', {
  'list.title': { zh: '考试', en: 'Exams' },
  'list.lead': {
    zh: '报名、进入考试、看成绩，都在这里。',
    en: 'Register, sit the test and see your results here.',
  },
  'list.ahead': { zh: '现在和接下来', en: 'Now and ahead' },
  'list.past': { zh: '考过的', en: 'Past' },
  'list.none': { zh: '目前没有安排考试', en: 'No exams are scheduled' },
  'list.noneAdvice': {
    zh: '有了新的场次会出现在这里。先把课学完，到时就能报名。',
    en: 'New dates will show here. Finish your course meanwhile, and you can register when they do.',
  },
  'window.open': { zh: '进行中', en: 'Open now' },
  'window.coming': { zh: '未开始', en: 'Coming' },
  'window.over': { zh: '已结束', en: 'Over' },
  'sitting.registered': { zh: '已报名', en: 'Registered' },
  'sitting.inProgress': { zh: '正在作答', en: 'In progress' },
  'sitting.submitted': { zh: '已交卷', en: 'Submitted' },
  'sitting.released': { zh: '成绩已公布', en: 'Result released' },
  'sitting.missed': { zh: '没有参加', en: 'Not sat' },
  'sitting.window': { zh: '{{from}} 至 {{to}}', en: '{{from}} to {{to}}' },
  'sitting.size': {
    zh: '{{count}} 题，限时 {{time}}',
    en: { one: '{{count}} item, {{time}}', other: '{{count}} items, {{time}}' },
  },
  'sitting.register': { zh: '报名', en: 'Register' },
  'sitting.start': { zh: '开始考试', en: 'Start the test' },
  'sitting.continue': { zh: '继续作答', en: 'Go on with the test' },
  'sitting.result': { zh: '看回执与成绩', en: 'Receipt and result' },
  'sitting.back': { zh: '考试', en: 'Exams' },
  'sitting.facts': { zh: '这场考试', en: 'This test' },
  'sitting.when': { zh: '考试时间', en: 'Window' },
  'sitting.items': { zh: '题数', en: 'Items' },
  'sitting.itemsCount': {
    zh: '{{count}} 题',
    en: { one: '{{count}} item', other: '{{count}} items' },
  },
  'sitting.limit': { zh: '限时', en: 'Time limit' },
  'sitting.grace': { zh: '送达宽限', en: 'Grace for delivery' },
  'sitting.graceTime': {
    zh: '到时后 {{time}} 内送达的答案仍算数，人人相同',
    en: 'answers that arrive within {{time}} after the deadline still count, for everybody',
  },
  'sitting.results': { zh: '成绩', en: 'Results' },
  'sitting.atOnce': { zh: '交卷后马上可看', en: 'shown as soon as you submit' },
  'sitting.later': { zh: '考试结束后统一公布', en: 'released together after the test' },
  'sitting.opensIn': { zh: '还有 {{time}} 开考', en: 'Opens in {{time}}' },
  'sitting.openNow': { zh: '现在可以开始，{{at}} 结束', en: 'You can start now; it closes on {{at}}' },
  'sitting.isOver': { zh: '这场考试已经结束', en: 'This test is over' },
  'sitting.cut': {
    zh: '现在开始只有 {{time}}：这场考试 {{at}} 结束，不顺延。',
    en: 'If you start now you have {{time}}: the window closes at {{at}} and is not extended.',
  },
  'rules.title': { zh: '开始之前', en: 'Before you start' },
  'rules.clock': {
    zh: '时间以服务器为准。刷新、换窗口或改电脑时间都不会多出一秒，也不会少。',
    en: 'The server’s clock decides. Reloading, a second window or a changed computer clock gains nothing and loses nothing.',
  },
  'rules.saving': {
    zh: '每个答案选了就保存，右上角会写明。断网时保存在本机，恢复后自动送出。',
    en: 'Every answer saves itself, and the top of the page says so. Without network it is kept on this device and sent later.',
  },
  'rules.submit': {
    zh: '交卷前可以检查和修改；时间到了由系统收卷。',
    en: 'You can check and change answers until you submit; at the deadline the test is handed in for you.',
  },
  'rules.once': { zh: '每次报名只能考一次。', en: 'One attempt for each registration.' },
  'rules.language': {
    zh: '中文和英文随时可以切换，答案不受影响。',
    en: 'You can change between Chinese and English at any time; your answers stay.',
  },
});
