import { element } from './element.ts';
import { drawShape } from './status-shape.ts';
import type { BandKind } from './verify-view.ts';

/** One big word with its shape, and under it when it was found out. */
export function renderBand(kind: BandKind, word: string, line: string | null): HTMLElement {
  return element(
    'div',
    { class: 'status', 'data-kind': kind, role: 'status' },
    drawShape(kind),
    element('h1', {}, word),
    line === null ? null : element('p', {}, line),
  );
}
