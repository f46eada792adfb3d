/** Why a piece of markup is refused. Each names something that would run, load or take over, not mere clutter. */
export type UnsafeReason =
  /** A script element, or one that runs code in its own right. */
  | 'script'
  /** An attribute such as onclick. */
  | 'event-handler'
  /** A javascript: or vbscript: address. */
  | 'script-url'
  /** An address that carries its own content, data: or blob:. */
  | 'data-url'
  /** A picture or other resource that is not a file of this site. */
  | 'external-reference'
  /** HTML inside a drawing. */
  | 'foreign-object'
  /** iframe, object, embed and the like. */
  | 'embedded-content'
  /** An animation that rewrites a link or a handler. */
  | 'animation'
  /** CSS that loads or runs something. */
  | 'style'
  /** base or meta: markup that steers the whole page. */
  | 'page-control'
  /** XML entities or stylesheets of an uploaded drawing. */
  | 'xml-instruction'
  | 'too-large'
  | 'too-deep'
  /** Not a drawing at all, where one was expected. */
  | 'not-svg'
  /** Markup that reads differently each time it is written and read. */
  | 'unstable';

/** One active thing that was found. `detail` is a short sample of it, to be shown as text. */
export type UnsafeFinding = { element: string; reason: UnsafeReason; detail?: string };

const LONGEST_DETAIL = 80;
const MOST_FINDINGS = 20;

export function toFinding(element: string, reason: UnsafeReason, detail?: string): UnsafeFinding {
  if (detail === undefined) return { element, reason };
  const short = detail.replace(/\s+/g, ' ').trim().slice(0, LONGEST_DETAIL).toWellFormed();
  return { element, reason, detail: short };
}

/** The findings, each once, in the order found; a hostile text cannot make the list long. */
export function firstFindings(findings: UnsafeFinding[]): UnsafeFinding[] {
  const seen = new Map<string, UnsafeFinding>();
  for (const finding of findings) {
    const key = JSON.stringify(finding);
    if (seen.size < MOST_FINDINGS && !seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
