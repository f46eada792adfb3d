import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { allowedMarkup } from './allowed-markup.ts';
import { cleanCharacters } from './clean-characters.ts';
import { cleanSvg } from './clean-svg.ts';
import { findUnsafe } from './find-unsafe.ts';
import { MarkupLimitError, parseBoundedFragment } from './parse-fragment.ts';
import { firstFindings, toFinding, type UnsafeFinding } from './unsafe-finding.ts';

export type SanitisedSvg = {
  /** A whole SVG file of allowed elements only; empty when there is no drawing to keep. */
  svg: string;
  /** The active things that were found and left out. Callers refuse the file when there are any. */
  unsafe: UnsafeFinding[];
};

/**
 * An uploaded drawing as a new SVG file, written from the allow list alone, and the active things that were
 * in the old one. Never throws. The file is read by the rules of HTML, which forgive more than XML does; only
 * what comes out is ever served.
 */
export function sanitiseSvg(svgText: string): SanitisedSvg {
  const declared = findXmlInstructions(svgText);
  try {
    const tree = cleanCharacters(parseBoundedFragment(svgText));
    const unsafe = firstFindings([...declared, ...findUnsafe(tree)]);
    const drawing = tree.children.find(
      (node): node is Element => node.type === 'element' && node.tagName === 'svg',
    );
    if (!drawing) return { svg: '', unsafe: [...unsafe, toFinding('document', 'not-svg')] };
    return { svg: writeSvg(drawing), unsafe };
  } catch (error) {
    if (!(error instanceof MarkupLimitError)) throw error;
    return { svg: '', unsafe: [toFinding('document', error.reason)] };
  }
}

/** Entities can hide anything from a reader that does not expand them, and can expand without end. */
function findXmlInstructions(svgText: string): UnsafeFinding[] {
  const entity = /<!(?:ENTITY|ATTLIST|NOTATION)[^>]*/i.exec(svgText);
  return entity ? [toFinding('!doctype', 'xml-instruction', entity[0])] : [];
}

function writeSvg(drawing: Element): string {
  const root: Root = { type: 'root', children: [cleanSvg(drawing)] };
  const safe = sanitize(root, allowedMarkup);
  const [element] = safe.type === 'root' ? safe.children : [safe];
  if (element?.type !== 'element') return '';
  const file = { ...element, properties: { xmlns: 'http://www.w3.org/2000/svg', ...element.properties } };
  return toHtml(file, { space: 'svg', closeEmptyElements: true });
}
