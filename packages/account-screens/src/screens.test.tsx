// @vitest-environment jsdom
import { setLanguage } from '@kaopu/i18n/language.ts';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { AccountPage } from './account.page.tsx';
import { ForgottenPasswordPage } from './forgotten-password.page.tsx';
import { ResetPasswordPage } from './reset-password.page.tsx';
import {
  headline,
  openScreens,
  press,
  Refusal,
  registrar,
  shown,
  text,
  type,
  visitor,
} from './screens.fixture.tsx';
import { SecondFactorPage } from './second-factor.page.tsx';
import { SignInPage } from './sign-in.page.tsx';

beforeAll(() => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
  window.matchMedia = (media) =>
    ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
});
beforeEach(() => setLanguage('en'));

const pages = {
  '/sign-in': SignInPage,
  '/second-factor': SecondFactorPage,
  '/forgotten-password': ForgottenPasswordPage,
  '/reset-password': ResetPasswordPage,
  '/account': AccountPage,
  '/people': () => 'people',
};

test('a registrar signs in, adds an authenticator, keeps the recovery codes and goes where they wanted to go', async () => {
  let person: typeof registrar | null = null;
  const screens = await openScreens(pages, '/sign-in?next=/people', {
    getViewer: () => ({ ...visitor, person }),
    signIn: () => {
      person = registrar;
      return { personId: registrar.personId };
    },
    enrolTotp: () => ({ uri: 'otpauth://totp/Kaopu:x?secret=GEZDGNBVGY3TQOJQ', secret: 'GEZDGNBVGY3TQOJQ' }),
    confirmTotp: () => {
      person = { ...registrar, secondFactor: { state: 'shown', totp: true, passkeys: 0, recoveryCodes: 10 } };
      return { recoveryCodes: ['7K2M-9QXA-04T1'] };
    },
  });
  await shown('Sign in to your desk');
  await type('email', registrar.email);
  await type('password', 'copper lantern orchard');
  await press('Sign in');
  await shown('Add a second lock');
  expect(text()).toContain('Registrar');
  await press('Set up an app');
  await shown('GEZD GNBV GY3T QOJQ');
  await type('code', '123 456');
  await press('Confirm');
  await shown('7K2M-9QXA-04T1');
  expect(headline()).toBe('Keep these ten recovery codes safe');
  await press('I have kept them');
  await shown('people');
  expect(screens.path()).toBe('/people');
  expect(screens.calls.find(([path]) => path === 'signIn')?.[1]).toEqual({
    email: registrar.email,
    password: 'copper lantern orchard',
  });
});

test('whoever has a factor shows it: a wrong code in words, then a recovery code', async () => {
  let person = {
    ...registrar,
    secondFactor: { state: 'to_show' as 'to_show' | 'shown', totp: true, passkeys: 0, recoveryCodes: 3 },
  };
  await openScreens(pages, '/second-factor', {
    getViewer: () => ({ ...visitor, person }),
    showSecondFactor: ({ method }: { method: string }) => {
      if (method === 'totp') throw new Refusal('CODE_WRONG');
      person = { ...person, secondFactor: { ...person.secondFactor, state: 'shown' } };
      return {};
    },
  });
  await shown('One more step');
  await type('code', '000000');
  await press('Confirm');
  await shown('This code is not right');
  await press('No phone at hand? Use a recovery code');
  await type('code', '7K2M-9QXA-04T1');
  await press('Confirm');
  await shown('home');
});

test('a refused sign-in says so, keeps the address, and says nothing about whether it exists', async () => {
  await openScreens(pages, '/sign-in', {
    getViewer: () => visitor,
    signIn: () => {
      throw new Refusal('SIGN_IN_REFUSED');
    },
  });
  await shown('Sign in to your desk');
  await type('email', 'nobody@kaopu.example');
  await type('password', 'copper lantern orchard');
  await press('Sign in');
  await shown('Email or password is not right');
  expect(document.querySelector<HTMLInputElement>('input[name="email"]')?.value).toBe('nobody@kaopu.example');
});

test('a forgotten password: the same words whether the address has an account or not', async () => {
  setLanguage('zh-CN');
  await openScreens(pages, '/forgotten-password', { getViewer: () => visitor, askPasswordReset: () => ({}) });
  await shown('重设密码');
  await type('email', 'shi-lan@kaopu.example');
  await press('发送链接');
  await shown('如果 shi-lan@kaopu.example 有账号');
});

test('a mailed link: a weak password is told before it is sent, a link that is over leads to a new one', async () => {
  const screens = await openScreens(pages, '/reset-password#the-token', {
    getViewer: () => visitor,
    resetPassword: () => {
      throw new Refusal('LINK_EXPIRED');
    },
  });
  await shown('Choose a new password');
  await type('password', 'password1234');
  await shown('Many people use a password like this');
  await type('password', 'seven quiet lighthouses');
  await press('Save the new password');
  await shown('This link no longer works');
  expect(screens.calls.find(([path]) => path === 'resetPassword')?.[1]).toMatchObject({ token: 'the-token' });
  await press('Ask for a new one');
  await shown('Enter your email');
});

test('a link without its token says what to do', async () => {
  await openScreens(pages, '/reset-password', { getViewer: () => visitor });
  await shown('This link is not complete');
});

test('where mail is off the sign-in page does not promise any', async () => {
  setLanguage('zh-CN');
  const installation = { ...visitor.installation, isMailOn: false, isDemo: true };
  await openScreens(pages, '/sign-in', { getViewer: () => ({ person: null, installation }) });
  await shown('这里没有开通邮件');
  expect(text()).toContain('演示账号和密码');
  expect(text()).not.toContain('忘记密码？');
});

test.each(['zh-CN', 'en'] as const)(
  'the account page says everything in %s, and a lost phone is signed out',
  async (language) => {
    setLanguage(language);
    const phone = {
      authSessionId: 'a'.repeat(64),
      audience: 'learner',
      device: 'Chrome · Android',
      isThis: false,
    };
    const desk = { authSessionId: 'b'.repeat(64), audience: 'staff', device: null, isThis: true };
    const time = { createdAt: '2026-11-20T02:00:00Z', endsAt: '2026-12-20T02:00:00Z' };
    let rows = [
      { ...phone, ...time },
      { ...desk, ...time },
    ];
    const screens = await openScreens(pages, '/account', {
      getViewer: () => ({ ...visitor, person: registrar }),
      getMyAccount: () => ({
        name: '桑予安',
        latinName: null,
        email: registrar.email,
        language,
        hasPassword: true,
        totp: true,
        recoveryCodes: 7,
        passkeys: [
          { passkeyId: 'k', label: 'Pixel', backedUp: true, createdAt: time.createdAt, lastUsedAt: null },
        ],
      }),
      listMyAuthSessions: () => ({ rows }),
      endAuthSession: () => {
        rows = rows.slice(1);
        return {};
      },
    });
    await shown('Chrome · Android');
    const zh = language === 'zh-CN';
    for (const words of zh
      ? ['我的账号', '还剩 7 个可用', '未知设备 · 工作台', '就是这里', '移除验证器']
      : ['My account', '7 left.', 'Unknown device · Staff desk', 'This one', 'Remove the app']) {
      expect(text()).toContain(words);
    }
    await press(zh ? '让它退出' : 'Sign it out');
    expect(screens.calls.find(([path]) => path === 'endAuthSession')?.[1]).toEqual({
      authSessionId: phone.authSessionId,
    });
  },
);
