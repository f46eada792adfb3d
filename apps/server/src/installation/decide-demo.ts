/** What is asked for, what kind of database it is, and how it is marked (null: it is empty). */
export type DemoFacts = {
  asked: 'on' | 'off' | 'auto';
  isEmbedded: boolean;
  marked: boolean | null;
};

export type DemoDecision = { kind: 'demo' } | { kind: 'real' } | { kind: 'refuse'; why: string };

/**
 * Whether this start is a demo. A demo never gets into a database of the user's own by itself, nor does a real
 * installation ever become a demo or the other way about.
 */
export function decideDemo({ asked, isEmbedded, marked }: DemoFacts): DemoDecision {
  if (marked === null) {
    return { kind: asked === 'on' || (asked === 'auto' && isEmbedded) ? 'demo' : 'real' };
  }
  if (!marked && asked === 'on') {
    return {
      kind: 'refuse',
      why: 'This database is a real installation, so the demo may not run in it. Start without --demo (KAOPU_DEMO), or name an empty database.',
    };
  }
  if (marked && (asked === 'off' || (asked === 'auto' && !isEmbedded))) {
    return {
      kind: 'refuse',
      why: 'This database holds the demo. Start with --demo to go on with it, or name an empty database for a real installation.',
    };
  }
  return { kind: marked ? 'demo' : 'real' };
}
