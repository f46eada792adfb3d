import type { BandKind } from './verify-view.ts';

/** One shape for each kind, drawn in a box of 24 by 24, so that no two look alike without colour. */
const shapes: Record<BandKind, string> = {
  // a tick in a circle
  valid: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M7 12.5l3.5 3.5L17 8.5',
  // two bars in a square: held for now
  suspended: 'M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M9.5 8v8M14.5 8v8',
  // a cross in an octagon: stop
  revoked: 'M8 2h8l6 6v8l-6 6H8l-6-6V8zM8.5 8.5l7 7M15.5 8.5l-7 7',
  // an hourglass
  expired: 'M6 2h12M6 22h12M7 2v4l5 6 5-6V2M7 22v-4l5-6 5 6v4',
  // an exclamation mark in a triangle
  untrusted: 'M12 2.5 22.5 21h-21zM12 9v6M12 18v.01',
  // a question mark
  unknown: 'M8 8.5a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.2-1.6 2.3v1M12 20v.01',
  // a pencil: look again at what was written
  malformed: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  // a broken line
  offline: 'M2 12h5M17 12h5M10 7l-2 10M16 7l-2 10',
  // three dots
  busy: 'M5 12v.01M12 12v.01M19 12v.01',
  checking: 'M12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M5 19l3-3M16 8l3-3',
};

/** The shape of a band, for the eye only: the word says the same. */
export function drawShape(kind: BandKind): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', shapes[kind]);
  svg.append(path);
  return svg;
}
