import { defineMessages } from './messages.ts';

/** The admin app's navigation. */
export const adminShellMessages = defineMessages('admin-shell', {
  name: { zh: '考谱 工作台', en: 'Kaopu desk' },
  'navigation.open': { zh: '打开导航', en: 'Open navigation' },
  'navigation.close': { zh: '关闭导航', en: 'Close navigation' },
  'group.teaching': { zh: '教学', en: 'Teaching' },
  'group.exams': { zh: '考试', en: 'Exams' },
  'group.certification': { zh: '认证', en: 'Certification' },
  'group.body': { zh: '机构', en: 'The body' },
  'to.desk': { zh: '今天', en: 'Today' },
  'to.courses': { zh: '课程', en: 'Courses' },
  'to.bank': { zh: '题库', en: 'Item bank' },
  'to.tests': { zh: '试卷与场次', en: 'Tests and dates' },
  'to.results': { zh: '成绩', en: 'Results' },
  'to.schemes': { zh: '认证方案', en: 'Schemes' },
  'to.dossiers': { zh: '申请与决定', en: 'Applications' },
  'to.credentials': { zh: '证书', en: 'Certificates' },
  'to.people': { zh: '人员与职责', en: 'People and duties' },
  'to.mail': { zh: '演示邮件', en: 'Demo mail' },
  'to.record': { zh: '审计记录', en: 'Audit record' },
  'desk.title': { zh: '{{name}}，今天从这里开始', en: 'Where today begins, {{name}}' },
  'desk.lead': {
    zh: '按您的职责，这里有 {{count}} 处工作。',
    en: {
      one: 'Your duties open {{count}} place of work.',
      other: 'Your duties open {{count}} places of work.',
    },
  },
  'waiting.label': { zh: '等您办理', en: 'Waiting for you' },
  'waiting.votes': {
    zh: '件等您投票',
    en: { one: 'decision waits for your vote', other: 'decisions wait for your vote' },
  },
  'waiting.applications': {
    zh: '件申请等您办理',
    en: { one: 'application waits for you', other: 'applications wait for you' },
  },
  'desk.none': { zh: '您还没有职责', en: 'You hold no duty yet' },
  'desk.noneAdvice': {
    zh: '职责由管理员分派。分派之后，您的工作会出现在这里。',
    en: 'An administrator gives duties. Once you hold one, your work appears here.',
  },
  'desk.signedOut': { zh: '请先登录', en: 'Please sign in first' },
  'desk.signedOutLead': {
    zh: '工作台供讲师、考官、委员、登记员和管理员使用。',
    en: 'The desk is for instructors, examiners, board members, registrars and administrators.',
  },
});
