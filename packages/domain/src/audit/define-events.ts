import type { z } from 'zod';

type Prefixed<Room extends string, Events extends Record<string, z.ZodObject>> = {
  [Name in keyof Events & string as `${Room}.${Name}`]: Events[Name];
};

/**
 * The audit events of one room, each with the schema of its data. Data holds ids and plain facts, never
 * personal data: that goes beside the event, salted and erasable.
 */
export function defineEvents<Room extends string, Events extends Record<string, z.ZodObject>>(
  room: Room,
  events: Events,
): Prefixed<Room, Events> {
  return Object.fromEntries(
    Object.entries(events).map(([name, schema]) => [`${room}.${name}`, schema]),
  ) as Prefixed<Room, Events>;
}
