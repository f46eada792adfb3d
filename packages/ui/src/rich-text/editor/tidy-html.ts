/**
 * The editor's HTML as we keep it: what GitHub's Markdown would give, without the wrappers that the editor needs
 * for itself, so that a lesson saved unchanged stays unchanged.
 */
export function tidyHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const item of body.querySelectorAll<HTMLElement>('li.task-list-item')) tidyTask(item);
  for (const list of body.querySelectorAll('ul[data-type]')) list.removeAttribute('data-type');
  for (const table of body.querySelectorAll('table')) tidyTable(table);
  for (const holder of body.querySelectorAll('li, td, th')) unwrapOnlyParagraph(holder);
  // A picture that is still on its way has no address of its own yet.
  for (const picture of body.querySelectorAll('img:not([src^="/"])')) picture.remove();
  while (body.lastElementChild?.matches('p:empty')) body.lastElementChild.remove();
  return body.innerHTML;
}

function tidyTask(item: HTMLElement): void {
  const box = item.ownerDocument.createElement('input');
  box.type = 'checkbox';
  box.toggleAttribute('disabled', true);
  box.toggleAttribute('checked', item.dataset.checked === 'true');
  const content = item.querySelector(':scope > div');
  item.replaceChildren(...(content?.childNodes ?? []));
  unwrapOnlyParagraph(item);
  item.prepend(box, ' ');
  item.removeAttribute('data-checked');
  item.removeAttribute('data-type');
}

function tidyTable(table: HTMLTableElement): void {
  table.removeAttribute('style');
  table.querySelector('colgroup')?.remove();
  const [first] = table.rows;
  if (first === undefined || table.tHead !== null || [...first.cells].some((cell) => cell.tagName !== 'TH'))
    return;
  table.createTHead().append(first);
}

/** `<li><p>text</p></li>` is `<li>text</li>`; with more than one paragraph they stay. */
function unwrapOnlyParagraph(holder: Element): void {
  const [first, ...rest] = holder.children;
  if (first?.tagName === 'P' && rest.every((each) => /^[UO]L$/.test(each.tagName)))
    first.replaceWith(...first.childNodes);
}
