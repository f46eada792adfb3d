import { addDays, type CalendarDay } from '@kaopu/domain/certification/calendar-date.ts';
import { z } from 'zod';

/**
 * A day as the content files write it: counted from today, negative for the past. `date` is that day when
 * today is the day of writing, and `history_date` the day in the founding report; a loader uses neither.
 */
export const RelativeDay = z.strictObject({
  day: z.int(),
  date: z.iso.date(),
  time: z.iso.time({ precision: 0 }).optional(),
  history_date: z.iso.date().optional(),
});
export type RelativeDay = z.infer<typeof RelativeDay>;

/** The same with a time, for what happened at an instant. */
export const RelativeInstant = RelativeDay.extend({ time: z.iso.time({ precision: 0 }) });
export type RelativeInstant = z.infer<typeof RelativeInstant>;

export type ResolvedDay = {
  /** The calendar day, `YYYY-MM-DD`. */
  date: CalendarDay;
  /** The instant of `time` on that day in the time zone; of its midnight where no time is given. */
  instant: Date;
};

/**
 * When a relative day falls if today is `today`, a calendar day in `timeZone` (an IANA name);
 * `calendarDayAt(now, timeZone)` of the domain gives it.
 */
export function resolveDay(relative: RelativeDay, today: CalendarDay, timeZone: string): ResolvedDay {
  const date = addDays(today, relative.day);
  return { date, instant: toInstant(`${date}T${relative.time ?? '00:00:00'}`, timeZone) };
}

/** The instant at which clocks in `timeZone` show `local`, `YYYY-MM-DDTHH:MM:SS`. */
function toInstant(local: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${local}Z`);
  // Two rounds: the offset at the first guess may be the one on the other side of a change of the clocks.
  let instant = asIfUtc;
  for (let round = 0; round < 2; round += 1) instant = asIfUtc - offsetAt(instant, timeZone);
  return new Date(instant);
}

/** How far clocks in `timeZone` are ahead of UTC at this instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - instant;
}
