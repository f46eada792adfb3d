import { defineMessages } from './messages.ts';

/** What staff read about candidates and results. */
export const deliveryStaffMessages = defineMessages('delivery-staff', {
  'results.title': { zh: '成绩', en: 'Results' },
  'results.lead': {
    zh: '每一场的考生、进度和成绩；统一公布也在这里。',
    en: 'Candidates, progress and results of each date, and their release.',
  },
  'results.caption': { zh: '场次', en: 'Dates' },
  'results.test': { zh: '考试', en: 'Test' },
  'results.when': { zh: '时间', en: 'When' },
  'results.registered': { zh: '报名', en: 'Registered' },
  'results.state': { zh: '状态', en: 'State' },
  'results.none': { zh: '还没有场次', en: 'No dates yet' },
  'results.noneAdvice': {
    zh: '安排场次以后，考生和成绩会出现在这里。',
    en: 'Once a test is scheduled, its candidates and results show here.',
  },
  'window.open': { zh: '进行中', en: 'Open now' },
  'window.coming': { zh: '未开始', en: 'Coming' },
  'window.over': { zh: '已结束', en: 'Over' },
  'state.released': { zh: '成绩已公布', en: 'Released' },
  'state.toRelease': { zh: '成绩待公布', en: 'To be released' },
  'administration.back': { zh: '成绩', en: 'Results' },
  'candidates.caption': { zh: '考生', en: 'Candidates' },
  'candidates.name': { zh: '姓名', en: 'Name' },
  'candidates.progress': { zh: '进度', en: 'Progress' },
  'candidates.points': { zh: '得分', en: 'Points' },
  'candidates.mark': { zh: '报告分', en: 'Mark' },
  'candidates.outcome': { zh: '结果', en: 'Outcome' },
  'candidates.none': { zh: '还没有人报名', en: 'Nobody has registered yet' },
  'candidates.noneAdvice': {
    zh: '学员在学员端的“考试”里报名，报名后会出现在这里。',
    en: 'Trainees register under Exams on their side; they show here then.',
  },
  'progress.none': { zh: '没有开始', en: 'Not started' },
  'progress.running': { zh: '作答中，{{at}} 截止', en: 'In progress until {{at}}' },
  'progress.submitted': { zh: '{{at}} 交卷', en: 'Submitted {{at}}' },
  'progress.byDeadline': { zh: '{{at}} 到时收卷', en: 'Closed at the deadline {{at}}' },
  'progress.late': {
    zh: '{{count}} 份迟到的答案待裁定',
    en: {
      one: '{{count}} late answer waits for a ruling',
      other: '{{count}} late answers wait for a ruling',
    },
  },
  'outcome.passed': { zh: '通过', en: 'Passed' },
  'outcome.failed': { zh: '未通过', en: 'Not passed' },
  'outcome.provisional': { zh: '暂定', en: 'Provisional' },
  'outcome.review': { zh: '看答卷', en: 'Review' },
  'outcome.reviewNamed': { zh: '看 {{name}} 的答卷', en: 'Review the answers of {{name}}' },
  'release.action': { zh: '公布成绩', en: 'Release results' },
  'release.title': { zh: '公布这一场的全部成绩？', en: 'Release all results of this date?' },
  'release.all': {
    zh: '所有考生同时看到自己的成绩。',
    en: 'Every candidate sees their own result at the same time.',
  },
  'release.final': {
    zh: '公布后成绩由暂定变为正式，不能收回，只能另作更正。',
    en: 'Provisional results become final. They cannot be taken back, only superseded.',
  },
  'release.late': {
    zh: '迟到的答案不计分，需要另外裁定。',
    en: 'Late answers are not scored; they need a ruling of their own.',
  },
  'release.notYet': {
    zh: '考试时间和宽限过后才能公布。',
    en: 'Results can be released once the window and its grace are over.',
  },
  'review.title': { zh: '答卷', en: 'Answers' },
  'review.facts': {
    zh: '回执 {{number}} · {{answered}} / {{of}} 题 · {{at}}',
    en: 'Receipt {{number}} · {{answered}} of {{of}} items · {{at}}',
  },
  'review.item': {
    zh: '第 {{number}} 题 · {{earned}} / {{of}} 分',
    en: 'Item {{number}} · {{earned}} of {{of}} points',
  },
  'review.unanswered': { zh: '没有作答', en: 'Not answered' },
});
