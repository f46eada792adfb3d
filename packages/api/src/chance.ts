import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Chance, Clock } from './dependencies.ts';

/** The real source of ids and randomness. */
export const systemChance: Chance = {
  newId: (at) => v7({ msecs: at.getTime() }),
  bytes: (length) => new Uint8Array(randomBytes(length)),
};

/** The machine's clock, cut to milliseconds. */
export const systemClock: Clock = { now: () => new Date() };
