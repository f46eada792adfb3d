/** The text of a rich text without any markup, or null where there is markup that a plain field would lose. */
export function readPlainText(html: string): string | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return body.childElementCount === 0 ? (body.textContent ?? '') : null;
}

/** A plain text as rich text: the characters of markup are escaped. */
export const writePlainText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
