import type { Interaction } from './define-interaction.ts';
import { choice } from './interactions/choice/choice.ts';

/** Every interaction, by its QTI name. A new one is a folder beside the others and one entry here. */
const interactions: ReadonlyMap<string, Interaction> = new Map(
  [choice].map((interaction) => [interaction.name, interaction]),
);

/** The names of all interactions, for lists and checks. */
export const interactionNames: readonly string[] = [...interactions.keys()];

export function findInteraction(name: string): Interaction | null {
  return interactions.get(name) ?? null;
}

/** Throws RangeError for a name that no interaction has: stored items name only known ones. */
export function getInteraction(name: string): Interaction {
  const interaction = findInteraction(name);
  if (!interaction) throw new RangeError(`no interaction is called ${JSON.stringify(name)}`);
  return interaction;
}
