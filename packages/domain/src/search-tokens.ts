/**
 * The tokens by which a text is found: of every run of letters, digits or ideographs each character and each
 * pair of neighbours. Most Chinese words have two characters, so pairs find them where trigrams cannot. The
 * index narrows by tokens; the query compares the text itself after that, for pairs forget their order.
 */
export function toSearchTokens(...texts: readonly (string | null | undefined)[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    for (const [run] of toComparable(text ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      const characters = [...run];
      for (const [index, character] of characters.entries()) {
        tokens.add(character);
        const next = characters[index + 1];
        if (next !== undefined) tokens.add(character + next);
      }
    }
  }
  return [...tokens];
}

/** The tokens that every match of what somebody typed must have: its pairs, or the characters that stand alone. */
export function toQueryTokens(query: string): string[] {
  const runs = toComparable(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => pairsOf([...run])))];
}

function pairsOf(characters: readonly string[]): string[] {
  if (characters.length < 2) return [...characters];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** The spelling in which texts and queries meet: NFKC, lower case. */
export const toComparable = (text: string): string => text.normalize('NFKC').toLowerCase();
