import { identityMessages } from '@kaopu/i18n/identity.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import type { Page } from '@playwright/test';
import { readAuthenticator } from './authenticator.ts';
import { field } from './field.ts';
import type { Language } from './journey.ts';

const demoPassword = 'kaopu-demo-2026';

type Visitor = () => Promise<Page>;

/** The people of a journey. Each has a browser of their own, is signed in once, and stays so. */
export class Cast {
  readonly #visitor: Visitor;
  readonly #language: Language;
  readonly #pages = new Map<string, Promise<Page>>();

  constructor(visitor: Visitor, language: Language) {
    this.#visitor = visitor;
    this.#language = language;
  }

  /** Somebody without an account. */
  stranger(): Promise<Page> {
    return this.#visitor();
  }

  /** A member of the demo's staff at their desk, their second factor shown where they have one. */
  staff(id: string): Promise<Page> {
    return this.#open(id, '/admin/');
  }

  /** A trainee of the demo on their first page. */
  trainee(id: string): Promise<Page> {
    return this.#open(id, '/');
  }

  #open(id: string, side: '/' | '/admin/'): Promise<Page> {
    const key = side + id;
    const known = this.#pages.get(key) ?? this.#signIn(id, side);
    this.#pages.set(key, known);
    return known;
  }

  async #signIn(id: string, side: string): Promise<Page> {
    const page = await this.#visitor();
    await page.goto(side);
    const t = translateIn(this.#language, shellMessages);
    await page
      .getByRole('link', { name: t('account.signIn') })
      .first()
      .click();
    await signIn(page, this.#language, { email: `${id}@kaopu.example`, password: demoPassword });
    return page;
  }
}

type Credentials = { email: string; password: string };

/** Fills the sign-in form on screen, and the code of the authenticator app where one is asked for. */
export async function signIn(
  page: Page,
  language: Language,
  { email, password }: Credentials,
): Promise<void> {
  const t = translateIn(language, identityMessages);
  await field(page, t('email')).fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: t('signIn.submit'), exact: true }).click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/sign-in'));
  if (!new URL(page.url()).pathname.endsWith('/second-factor')) return;
  await field(page, t('factor.code')).fill(await readAuthenticator(email));
  await page.getByRole('button', { name: t('factor.submit') }).click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/second-factor'));
}
