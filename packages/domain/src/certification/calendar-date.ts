/** A calendar day of the certification body, `YYYY-MM-DD`. */
export type CalendarDay = string;

/** The day that it is in `timeZone` (an IANA name) at `instant`. */
export function calendarDayAt(instant: Date, timeZone: string): CalendarDay {
  return partsIn(timeZone, instant).slice(0, 10);
}

/** The instant at which `day` begins in `timeZone`. */
export function startOfDay(day: CalendarDay, timeZone: string): Date {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  // Two rounds: the offset at the first guess may be the one before a change of the clocks.
  let start = midnightUtc;
  for (let round = 0; round < 2; round++) start = midnightUtc - offsetAt(new Date(start), timeZone);
  return new Date(start);
}

/** The same day so many months later (or earlier, when negative); the 31st becomes the month's last day. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)));
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return toDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

/** The instant so many months before `instant`, at the same time of day in UTC. */
export function monthsBefore(instant: Date, months: number): Date {
  const iso = instant.toISOString();
  return new Date(addMonths(iso.slice(0, 10), -months) + iso.slice(10));
}

const toDay = (milliseconds: number): CalendarDay => new Date(milliseconds).toISOString().slice(0, 10);

function offsetAt(instant: Date, timeZone: string): number {
  const wholeSeconds = Math.floor(instant.getTime() / 1000) * 1000;
  return Date.parse(`${partsIn(timeZone, instant)}Z`) - wholeSeconds;
}

/** `YYYY-MM-DDTHH:MM:SS` as a clock in `timeZone` shows it. */
function partsIn(timeZone: string, instant: Date): string {
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('sv-SE', { ...numeric, ...time, timeZone })
    .format(instant)
    .replace(' ', 'T');
}
