import { use, useMemo } from 'react';
import { type Language, useLanguage } from './language.ts';
import { TimeZoneContext } from './time-zone.ts';

/** An instant as it comes over an interface (ISO 8601 in UTC) or as it lives inside. */
export type Instant = string | Date;

const dateStyles = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  dateShort: { year: 'numeric', month: '2-digit', day: '2-digit' },
  monthDay: { month: 'long', day: 'numeric' },
  weekday: { weekday: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  timeSeconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  dateTime: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  monthDayTime: { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How a date or a time is written; each is also a method of `Format`. */
export type DateStyle = keyof typeof dateStyles;

export type Format = Record<DateStyle, (instant: Instant) => string> & {
  /** 12,345.6; at most `digits` decimals (0 unless told), exactly as many with `fixed`. */
  number(value: number, options?: { digits?: number; fixed?: boolean }): string;
  /** 0.8712 as 87%; the argument is a ratio. */
  percent(ratio: number, digits?: number): string;
  /** Seconds in words, the two largest units: 5400 is 1 小时 30 分钟, 1 hour 30 minutes. */
  duration(seconds: number): string;
  /** Seconds as a clock shows them: 47:12, 1:18:40. */
  clock(seconds: number): string;
  /** How far `instant` is from `now`, in the largest fitting unit: 6 天后, 2 hours ago. */
  fromNow(instant: Instant, now: Instant): string;
};

/** Everything that depends on language and time zone, through Intl. */
export function createFormat(language: Language, timeZone: string): Format {
  const dates = Object.fromEntries(
    Object.entries(dateStyles).map(([style, options]) => {
      const formatter = new Intl.DateTimeFormat(localeOf(language, style), { ...options, timeZone });
      return [style, (instant: Instant) => formatter.format(new Date(instant))];
    }),
  ) as Record<DateStyle, (instant: Instant) => string>;
  return {
    ...dates,
    number: (value, { digits = 0, fixed = false } = {}) =>
      new Intl.NumberFormat(language, {
        maximumFractionDigits: digits,
        minimumFractionDigits: fixed ? digits : 0,
      }).format(value),
    percent: (ratio, digits = 0) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(ratio),
    duration: (seconds) => writeDuration(language, seconds),
    clock: writeClock,
    fromNow: (instant, now) => writeDistance(language, new Date(instant), new Date(now)),
  };
}

/** `createFormat` in the chosen language and the viewer's time zone. */
export function useFormat(): Format {
  const language = useLanguage();
  const timeZone = use(TimeZoneContext);
  return useMemo(() => createFormat(language, timeZone), [language, timeZone]);
}

// en-GB writes 3 November 2026 and 24-hour times, the order that the certificates use; sv-SE is ISO order.
function localeOf(language: Language, style: string): string {
  if (style === 'dateShort') return 'sv-SE';
  return language === 'en' ? 'en-GB' : 'zh-CN';
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

function writeDuration(language: Language, seconds: number): string {
  const parts: string[] = [];
  let rest = Math.max(0, Math.round(seconds));
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && parts.length < 2) parts.push(writeUnit(language, count, unit));
    // A third unit, or one after a gap, says more than anyone reads: 2 days, not 2 days 3 seconds.
    else if (parts.length > 0) break;
  }
  return parts.length > 0 ? parts.join(language === 'en' ? ' ' : '') : writeUnit(language, 0, 'second');
}

function writeUnit(language: Language, count: number, unit: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function writeClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function writeDistance(language: Language, instant: Date, now: Date): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  const [unit, size] = units.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  const count = Math.trunc(seconds / size);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(count, unit);
}
