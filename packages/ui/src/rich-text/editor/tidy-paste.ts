/**
 * Pasted HTML as the editor takes it: a picture that lies elsewhere becomes a link to it, because pages here load
 * nothing from other places, and an author should see at once what will not be kept.
 */
export function tidyPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const picture of body.querySelectorAll('img:not([src^="/files/"])')) {
    picture.replaceWith(...linkTo(picture));
  }
  return body.innerHTML;
}

function linkTo(picture: Element): HTMLAnchorElement[] {
  const address = picture.getAttribute('src') ?? '';
  if (!/^https?:\/\//.test(address)) return [];
  const link = picture.ownerDocument.createElement('a');
  link.href = address;
  link.textContent = picture.getAttribute('alt')?.trim() || address;
  return [link];
}
