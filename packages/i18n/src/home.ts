import { defineMessages } from './messages.ts';

/** The learner's first page. */
export const homeMessages = defineMessages('home', {
  'visitor.title': {
    zh: '本事看得见，证书查得到',
    en: 'Skill that can be seen, certificates that can be checked',
  },
  'visitor.lead': {
    zh: '从第一课到公开实操，再到任何人都能核验的证书。',
    en: 'From the first lesson to a live practical exam, and a certificate that anyone can verify.',
  },
  'visitor.signUp': { zh: '注册学习', en: 'Create an account' },
  'visitor.signIn': { zh: '登录', en: 'Sign in' },
  'schemes.title': { zh: '认证什么', en: 'What we certify' },
  'schemes.levels': { zh: '等级', en: 'Levels' },
  'schemes.validity': {
    zh: '证书有效期 {{count}} 个月，状态随时可查。',
    en: {
      one: 'Valid for {{count}} month; the status can be checked at any time.',
      other: 'Valid for {{count}} months; the status can be checked at any time.',
    },
  },
  'schemes.framework': { zh: '要会什么：《{{name}}》', en: 'What it takes: {{name}}' },
  'exams.title': { zh: '近期考试', en: 'Next exams' },
  'exams.openUntil': { zh: '开放中，{{when}} 截止', en: 'Open until {{when}}' },
  'exams.size': {
    zh: '{{count}} 题 · {{time}}',
    en: { one: '{{count}} item · {{time}}', other: '{{count}} items · {{time}}' },
  },
  'road.greeting': { zh: '{{name}}，您好', en: 'Hello, {{name}}' },
  'road.label': { zh: '从课程到证书', en: 'From course to certificate' },
  'stage.learn': { zh: '课程', en: 'Course' },
  'stage.test': { zh: '考试', en: 'Exam' },
  'stage.apply': { zh: '申请', en: 'Application' },
  'stage.board': { zh: '评议', en: 'Board' },
  'stage.certificate': { zh: '证书', en: 'Certificate' },
  'next.choose_course': { zh: '下一步：选一门课', en: 'Next: choose a course' },
  'next.continue_course': {
    zh: '下一步：接着学，已学 {{done}} / {{of}} 课',
    en: 'Next: go on learning, {{done}} of {{of}} lessons done',
  },
  'next.choose_exam': { zh: '下一步：报名考试', en: 'Next: register for an exam' },
  'next.sit_exam': { zh: '下一步：{{when}} 考试', en: 'Next: your exam, {{when}}' },
  'next.apply': { zh: '下一步：申请认证', en: 'Next: apply for certification' },
  'next.finishApplication': { zh: '下一步：备齐申请材料', en: 'Next: complete your application' },
  'next.await': { zh: '申请正在办理', en: 'Your application is being dealt with' },
  'next.certified': { zh: '您已获得证书', en: 'You hold a certificate' },
  'act.choose_course': { zh: '看课程', en: 'See the courses' },
  'act.continue_course': { zh: '继续学习', en: 'Go on learning' },
  'act.choose_exam': { zh: '看考试', en: 'See the exams' },
  'act.sit_exam': { zh: '去考试', en: 'To the exam' },
  'act.apply': { zh: '开始申请', en: 'Start an application' },
  'act.application': { zh: '打开申请', en: 'Open the application' },
  'act.certified': { zh: '看我的证书', en: 'See my certificate' },
});
