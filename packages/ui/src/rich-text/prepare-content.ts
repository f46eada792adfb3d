/** Lets a table scroll by itself, by finger and by keyboard, in place of the whole page. */
export function wrapTables(root: HTMLElement, label: string): void {
  for (const table of root.querySelectorAll('table')) {
    const parent = table.parentElement;
    const frame = parent?.dataset.frame === 'table' ? parent : document.createElement('div');
    if (frame !== parent) {
      frame.dataset.frame = 'table';
      frame.tabIndex = 0;
      frame.role = 'region';
      table.replaceWith(frame);
      frame.append(table);
    }
    frame.ariaLabel = label;
    for (const corner of table.querySelectorAll('th')) if (corner.textContent === '') makeCell(corner);
  }
}

/** Gives the boxes of a written checklist a name, as the words beside them are not their label. */
export function labelTasks(
  root: HTMLElement,
  words: { done: (text: string) => string; open: (text: string) => string },
): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('li > input[type="checkbox"], li > p > input')) {
    const text = box.closest('li')?.textContent?.trim() ?? '';
    box.ariaLabel = box.checked ? words.done(text) : words.open(text);
  }
}

/** An empty head names nothing: the corner of a table with names on two sides is a plain cell. */
function makeCell(head: HTMLElement): void {
  const cell = document.createElement('td');
  head.replaceWith(cell);
}
