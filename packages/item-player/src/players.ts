import { choicePlayer } from './choice/choice-player.tsx';
import type { InteractionPlayer } from './interaction-player.ts';

/** Every interaction that can be shown. A new one is a folder beside the others and one entry here. */
const players: ReadonlyMap<string, InteractionPlayer> = new Map(
  [choicePlayer].map((player) => [player.name, player]),
);

/** Throws RangeError for a name that no player has: published items name only known interactions. */
export function getPlayer(name: string): InteractionPlayer {
  const player = players.get(name);
  if (!player) throw new RangeError(`no player shows the interaction ${JSON.stringify(name)}`);
  return player;
}
