import type { Bilingual } from '../language.ts';
import type { CalendarDay } from './calendar-date.ts';

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as certificates print it: 2026年9月11日, 11 September 2026. */
export function writeDay(day: CalendarDay): Bilingual {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return {
    'zh-CN': `${year}年${month}月${dayOfMonth}日`,
    en: `${dayOfMonth} ${englishMonths[month - 1]} ${year}`,
  };
}
