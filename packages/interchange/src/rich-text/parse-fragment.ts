import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment, type TreeAdapter } from 'parse5';
import type { UnsafeReason } from './unsafe-finding.ts';

/** The most bytes (UTF-8) that are looked at. */
export const MOST_BYTES = 1_000_000;
/** A lesson has about 400 elements; beyond this some steps of HTML parsing get quadratic. */
const MOST_ELEMENTS = 30_000;
/** Lists in tables in callouts come to about 15; every later step walks the tree by recursion. */
const MOST_DEPTH = 100;

/** Markup beyond what Kaopu reads. */
export class MarkupLimitError extends Error {
  readonly reason: Extract<UnsafeReason, 'too-large' | 'too-deep'>;

  constructor(reason: 'too-large' | 'too-deep') {
    super(`markup is ${reason}`);
    this.name = 'MarkupLimitError';
    this.reason = reason;
  }
}

/**
 * The tree that a browser would build from this HTML inside a body, scripts off. Never slow: throws
 * MarkupLimitError for more than a megabyte, 30,000 elements or 100 levels.
 */
export function parseBoundedFragment(html: string): Root {
  if (new TextEncoder().encode(html).length > MOST_BYTES) throw new MarkupLimitError('too-large');
  const fragment = parseFragment(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false });
  const tree = fromParse5(fragment);
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** parse5's tree builder, which gives up while it builds: a tree of a million levels must not exist even once. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new MarkupLimitError('too-large');
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    appendChild(parent, child) {
      assertShallow(parent);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      assertShallow(parent);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

function assertShallow(parent: DefaultTreeAdapterMap['parentNode']): void {
  let depth = 0;
  for (let node: DefaultTreeAdapterMap['parentNode'] | null = parent; node; ) {
    depth += 1;
    if (depth > MOST_DEPTH) throw new MarkupLimitError('too-deep');
    node = 'parentNode' in node ? node.parentNode : null;
  }
}
