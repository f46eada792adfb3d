import { z } from 'zod';

/** A UUID as text, lower case. Ids that Kaopu makes are version 7, so they sort by the instant of their making. */
export const Id = z.uuid().toLowerCase();
export type Id = string;

/** An instant at an interface: ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/** A calendar date at an interface, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date();
