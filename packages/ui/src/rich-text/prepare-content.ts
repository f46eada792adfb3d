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
