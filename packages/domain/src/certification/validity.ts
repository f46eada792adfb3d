import { addDays, addMonths, type CalendarDay, calendarDayAt, startOfDay } from './calendar-date.ts';

export type Validity = {
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  /** The instant of the decision, from which it is valid. */
  validFrom: Date;
  /** The last second of the last day. */
  validUntil: Date;
};

/** From the decision until the day before it is so many months old, by the body's calendar. */
export function validityFrom(decidedAt: Date, months: number, timeZone: string): Validity {
  const firstDay = calendarDayAt(decidedAt, timeZone);
  const dayAfter = addMonths(firstDay, months);
  return {
    firstDay,
    lastDay: addDays(dayAfter, -1),
    validFrom: decidedAt,
    validUntil: new Date(startOfDay(dayAfter, timeZone).getTime() - 1000),
  };
}
