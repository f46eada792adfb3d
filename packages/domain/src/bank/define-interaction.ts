import type { z } from 'zod';
import type { Language } from '../language.ts';
import { type Fraction, ZERO } from '../score/fraction.ts';

/** Why an item cannot be published yet. Screens choose their words by the code; `part` names an option by its id. */
export type ItemProblem = {
  code:
    | 'STEM_MISSING'
    | 'PART_MISSING'
    | 'TOO_FEW_PARTS'
    | 'KEY_MISSING'
    | 'KEY_UNKNOWN_PART'
    | 'KEY_OUT_OF_REACH'
    | 'CHOICES_IMPOSSIBLE';
  part?: string;
  language?: Language;
};

/** Everything that scoring and publishing need of one item. */
export type ItemParts<Content, Key, Scoring> = { content: Content; key: Key; scoring: Scoring };

/**
 * What one kind of interaction says about itself. Nothing outside its folder knows its name or its shapes.
 * `content` is what a candidate sees; `key` and `scoring` never leave the server before release.
 */
export type InteractionSpec<Content, Key, Scoring, Response> = {
  /** The QTI name, such as `choice`. */
  name: string;
  contentSchema: z.ZodType<Content>;
  keySchema: z.ZodType<Key>;
  scoringSchema: z.ZodType<Scoring>;
  /** Brings a value into its one canonical form, so that equal answers are equal as JSON. */
  responseSchema: z.ZodType<Response>;
  /** What stands between a draft and its publication; empty when it is complete. */
  findProblems: (item: ItemParts<Content, Key, Scoring>) => ItemProblem[];
  /** Whether the response names only parts of this content and keeps to its limits. */
  acceptsResponse: (content: Content, response: Response) => boolean;
  /** Whether the response counts as given, for the map of what is still open. */
  isAnswered: (content: Content, response: Response) => boolean;
  /** The share of the points that the response earns, from 0 to 1. An answer outside the limits earns 0. */
  score: (item: ItemParts<Content, Key, Scoring> & { response: Response }) => Fraction;
  /** The content with its parts in the order of this seed; always the same for the same seed. */
  shuffle: (content: Content, seed: string) => Content;
};

/**
 * An interaction as common code sees it: stored JSON goes in, and every value is read by the interaction's
 * own schema first (a ZodError says where it does not fit).
 */
export type Interaction = {
  name: string;
  /** The stored form of each part; throws ZodError. */
  parseContent: (content: unknown) => unknown;
  parseKey: (key: unknown) => unknown;
  parseScoring: (scoring: unknown) => unknown;
  /** The canonical form of an answer to this content, or null when it is no possible answer. */
  readResponse: (content: unknown, response: unknown) => { value: unknown } | null;
  findProblems: (item: ItemParts<unknown, unknown, unknown>) => ItemProblem[];
  isAnswered: (content: unknown, response: unknown) => boolean;
  score: (item: ItemParts<unknown, unknown, unknown> & { response: unknown }) => Fraction;
  shuffle: (content: unknown, seed: string) => unknown;
};

/** The common form of an interaction; the typed one is kept inside. `null` as a response is no answer. */
export function defineInteraction<Content, Key, Scoring, Response>(
  spec: InteractionSpec<Content, Key, Scoring, Response>,
): Interaction {
  const readItem = (item: ItemParts<unknown, unknown, unknown>) => ({
    content: spec.contentSchema.parse(item.content),
    key: spec.keySchema.parse(item.key),
    scoring: spec.scoringSchema.parse(item.scoring),
  });
  return {
    name: spec.name,
    parseContent: (content) => spec.contentSchema.parse(content),
    parseKey: (key) => spec.keySchema.parse(key),
    parseScoring: (scoring) => spec.scoringSchema.parse(scoring),
    readResponse(content, response) {
      const value = spec.responseSchema.safeParse(response);
      if (!value.success) return null;
      return spec.acceptsResponse(spec.contentSchema.parse(content), value.data)
        ? { value: value.data }
        : null;
    },
    findProblems: (item) => spec.findProblems(readItem(item)),
    isAnswered: (content, response) =>
      response !== null &&
      spec.isAnswered(spec.contentSchema.parse(content), spec.responseSchema.parse(response)),
    score: (item) =>
      item.response === null
        ? ZERO
        : spec.score({ ...readItem(item), response: spec.responseSchema.parse(item.response) }),
    shuffle: (content, seed) => spec.shuffle(spec.contentSchema.parse(content), seed),
  };
}
