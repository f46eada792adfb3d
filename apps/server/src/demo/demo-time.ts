import { type RelativeDay, resolveDay } from '@kaopu/interchange/starter-content/relative-day.ts';

const timeZone = 'Asia/Shanghai';

/** Turns the days of the demo world, counted from today, into instants, so that the demo looks current on any day. */
export type DemoTime = {
  readonly now: Date;
  /** The instant of a day of the demo world. What lies in its past never comes out later than now. */
  at(day: RelativeDay): Date;
  /** Some days from today at an hour of the body's clock, such as 9.5 for half past nine. */
  daysFromNow(days: number, hour?: number): Date;
  /** A calendar day of the demo world, `YYYY-MM-DD`. */
  on(day: RelativeDay): string;
};

/** The demo's time as counted from `now`. */
export function createDemoTime(now: Date): DemoTime {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  const resolve = (day: RelativeDay) => resolveDay(day, today, timeZone);
  const justBefore = new Date(now.getTime() - 60_000);
  const midnight = resolve({ day: 0, date: today }).instant;
  return {
    now,
    at(day) {
      const { instant } = resolve(day);
      return day.day <= 0 && instant > justBefore ? justBefore : instant;
    },
    daysFromNow: (days, hour = 10) => new Date(midnight.getTime() + (days * 24 + hour) * 3_600_000),
    on: (day) => resolve(day).date,
  };
}
