import type { Language } from '../language.ts';

/** What each mail needs to be written. Links hold the secret behind `#`, which no server and no log ever sees. */
export type MailParams = {
  password_reset: { name: string; link: string; minutes: number };
  password_changed: { name: string; at: string; link: string };
  second_factor_removed: { name: string; at: string; link: string };
};

export type MailTemplate = keyof MailParams;

type Written = { subject: string; body: string };
type Template<Params> = Record<Language, (params: Params) => Written>;

const templates: { [Name in MailTemplate]: Template<MailParams[Name]> } = {
  password_reset: {
    'zh-CN': ({ name, link, minutes }) => ({
      subject: '考谱：重设密码',
      body: `${name}，您好：

请在 ${minutes} 分钟内打开下面的链接，设一个新密码。链接只能用一次。

${link}

如果不是您本人申请的，不用理会这封信，密码不会改变。`,
    }),
    en: ({ name, link, minutes }) => ({
      subject: 'Kaopu: set a new password',
      body: `Hello ${name},

Open the link below within ${minutes} minutes to set a new password. It works once.

${link}

If you did not ask for this, you need do nothing: your password stays as it is.`,
    }),
  },
  password_changed: {
    'zh-CN': ({ name, at, link }) => ({
      subject: '考谱：密码已更改',
      body: `${name}，您好：

您的密码已于 ${at}（UTC）更改，其他设备都已退出登录。

如果不是您本人所为，请马上重设密码：
${link}`,
    }),
    en: ({ name, at, link }) => ({
      subject: 'Kaopu: your password was changed',
      body: `Hello ${name},

Your password was changed at ${at} (UTC), and every other device was signed out.

If this was not you, set a new one at once:
${link}`,
    }),
  },
  second_factor_removed: {
    'zh-CN': ({ name, at, link }) => ({
      subject: '考谱：第二重验证已移除',
      body: `${name}，您好：

您账号的一项第二重验证已于 ${at}（UTC）移除。

如果不是您本人所为，请马上重设密码，并告诉管理员：
${link}`,
    }),
    en: ({ name, at, link }) => ({
      subject: 'Kaopu: a second factor was removed',
      body: `Hello ${name},

A second factor of your account was removed at ${at} (UTC).

If this was not you, set a new password at once and tell an administrator:
${link}`,
    }),
  },
};

/** Subject and body of a mail in one language, as plain text. Names reach the body only, never a header. */
export function writeMail<Name extends MailTemplate>(
  template: Name,
  language: Language,
  params: MailParams[Name],
): Written {
  return templates[template][language](params);
}
