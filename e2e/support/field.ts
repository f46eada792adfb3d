import type { Locator, Page } from '@playwright/test';

/** The text field of exactly this name: English names are often the beginning of others. */
export const field = (within: Page | Locator, name: string): Locator =>
  within.getByRole('textbox', { name, exact: true });
