import type { BrowserContext } from '@playwright/test';

/**
 * What goes wrong unseen while a journey runs: errors in the console, exceptions, requests that fail.
 * Each is a complaint unless the journey said beforehand that it belongs to the story.
 */
export class Noise {
  readonly #heard: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** Listens to every page of a context, from now on. */
  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#heard.push(`console error: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.#heard.push(`exception: ${error.error().stack ?? error.error()}`));
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown';
      // What a page leaves behind when it is left is aborted; that is no fault.
      if (reason === 'net::ERR_ABORTED') return;
      this.#heard.push(`request failed: ${request.method()} ${request.url()} (${reason})`);
    });
  }

  /** Says that noise matching the pattern is part of the story, a refused sign-in for example. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Everything heard that nobody allowed. */
  complaints(): string[] {
    return this.#heard.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }
}
