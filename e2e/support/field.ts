import type { Locator, Page } from '@playwright/test';

/**
 * The text field of exactly this name, also one that offers words to choose from: English names are often the
 * beginning of others.
 */
export const field = (within: Page | Locator, name: string): Locator =>
  within.getByRole('textbox', { name, exact: true }).or(within.getByRole('combobox', { name, exact: true }));
