import { defineMessages } from './messages.ts';

export const learningMessages = defineMessages('learning', {
  'courses.title': { zh: '课程', en: 'Courses' },
  'courses.lead': {
    zh: '按自己的节奏学，学完的课可以作为报名依据。',
    en: 'Learn at your own pace; a finished course can count towards an application.',
  },
  'courses.mine': { zh: '正在学', en: 'Under way' },
  'courses.all': { zh: '全部课程', en: 'All courses' },
  'courses.none': { zh: '还没有开放的课程', en: 'No course is open yet' },
  'courses.noneAdvice': {
    zh: '讲师发布课程后会出现在这里。',
    en: 'Courses appear here once an instructor has published them.',
  },
  'course.size': {
    zh: '{{count}} 课 · 约 {{time}}',
    en: { one: '{{count}} lesson · about {{time}}', other: '{{count}} lessons · about {{time}}' },
  },
  'course.lessons': { zh: '{{count}} 课', en: { one: '{{count}} lesson', other: '{{count}} lessons' } },
  'course.progress': { zh: '已学 {{done}} / {{of}} 课', en: '{{done}} of {{of}} lessons done' },
  'course.completed': { zh: '已学完', en: 'Completed' },
  'course.enrol': { zh: '加入学习', en: 'Enrol' },
  'course.signInToEnrol': { zh: '登录后加入学习', en: 'Sign in to enrol' },
  'course.continue': { zh: '继续：{{title}}', en: 'Continue: {{title}}' },
  'course.again': { zh: '再看一遍', en: 'Read it again' },
  'course.outline': { zh: '课程大纲', en: 'What it covers' },
  'lesson.minutes': {
    zh: '约 {{count}} 分钟',
    en: { one: 'about {{count}} minute', other: 'about {{count}} minutes' },
  },
  'lesson.done': { zh: '已完成', en: 'Done' },
  'lesson.place': { zh: '第 {{number}} 课，共 {{of}} 课', en: 'Lesson {{number}} of {{of}}' },
  'lesson.complete': { zh: '学完这一课', en: 'Mark as done' },
  'lesson.completeAndNext': { zh: '学完，看下一课', en: 'Done, next lesson' },
  'lesson.previous': { zh: '上一课', en: 'Previous' },
  'lesson.next': { zh: '下一课', en: 'Next' },
  'lesson.otherLanguage': {
    zh: '这一课还没有中文，下面是英文原文。',
    en: 'This lesson is not available in English yet; below is the Chinese text.',
  },
  'lesson.video': { zh: '视频：{{title}}', en: 'Video: {{title}}' },
  'finished.title': { zh: '全部学完了', en: 'You have finished the course' },
  'finished.lead': {
    zh: '学习记录已保存，报名认证时会自动出现在你的材料里。',
    en: 'Your record is kept and will show by itself when you apply for certification.',
  },
});
