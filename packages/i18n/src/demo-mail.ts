import { defineMessages } from './messages.ts';

/** The demo's mail, which goes to this list and nowhere else. */
export const demoMailMessages = defineMessages('demo-mail', {
  title: { zh: '演示邮件', en: 'Demo mail' },
  lead: {
    zh: '演示环境的邮件寄到这里，收件人一个也收不到。正式环境没有这一页，信寄出后内容即删。',
    en: 'A demo’s mail comes here and to nobody else. Outside a demo there is no such page, and words are deleted once sent.',
  },
  to: { zh: '寄给 {{address}}', en: 'To {{address}}' },
  waiting: { zh: '待寄', en: 'Waiting' },
  more: { zh: '更早的', en: 'Earlier mail' },
  none: { zh: '还没有邮件', en: 'No mail yet' },
  noneAdvice: {
    zh: '在登录页申请重设密码，信会出现在这里。',
    en: 'Ask for a new password on the sign-in page, and the mail appears here.',
  },
});
