import { defineMessages } from './messages.ts';

/** The frame around every page, the same in both apps. */
export const shellMessages = defineMessages('shell', {
  'demo.banner': {
    zh: '演示环境：人物、成绩和证书都是虚构的。',
    en: 'Demo: people, scores and certificates are made up.',
  },
  'account.menu': { zh: '我的账号：{{name}}', en: 'My account: {{name}}' },
  'account.own': { zh: '我的账号', en: 'My account' },
  'account.secondFactor': { zh: '现在确认', en: 'Confirm now' },
  'account.settings': { zh: '语言与外观', en: 'Language and appearance' },
  'account.signOut': { zh: '退出登录', en: 'Sign out' },
  'account.signIn': { zh: '登录', en: 'Sign in' },
  'settings.title': { zh: '语言与外观', en: 'Language and appearance' },
  'settings.lead': { zh: '只保存在这台设备上，马上生效。', en: 'Kept on this device, and in force at once.' },
  'settings.language': { zh: '语言', en: 'Language' },
  'settings.languageHint': {
    zh: '换语言不会离开当前页面，填写的内容也不会丢。',
    en: 'Changing it keeps you on the page, with everything you entered.',
  },
  'settings.scheme': { zh: '外观', en: 'Appearance' },
  'settings.schemeHint': { zh: '深色适合暗处和夜里。', en: 'Dark is easier on the eyes in a dim room.' },
  'notFound.title': { zh: '这里没有这个页面', en: 'There is no such page' },
  'notFound.advice': {
    zh: '链接可能已经过时，或者少了几个字。从首页可以找到所有内容。',
    en: 'The link may be out of date or cut short. Everything can be found from the first page.',
  },
  'notFound.home': { zh: '回到首页', en: 'To the first page' },
  'navigation.main': { zh: '主导航', en: 'Main' },
});
