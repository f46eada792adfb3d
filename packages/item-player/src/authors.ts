import { choiceAuthor } from './choice/choice-author.tsx';
import type { InteractionAuthor } from './interaction-author.ts';

/** Every interaction that can be written. Apart from the players, so that candidates load no editor. */
const authors: ReadonlyMap<string, InteractionAuthor> = new Map(
  [choiceAuthor].map((author) => [author.name, author]),
);

/** Throws RangeError for a name that no author has. */
export function getAuthor(name: string): InteractionAuthor {
  const author = authors.get(name);
  if (!author) throw new RangeError(`no author writes the interaction ${JSON.stringify(name)}`);
  return author;
}
