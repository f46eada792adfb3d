import type { AdministrationPlan } from '@kaopu/domain/exams/administration.ts';
import { toInstant } from './zoned-time.ts';

/** The plan that a filled form says, its wall times read in `timeZone`; null where it closes before it opens. */
export function readPlan(form: FormData, timeZone: string): AdministrationPlan | null {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const opensAt = toInstant(text('opensAt'), timeZone);
  const closesAt = toInstant(text('closesAt'), timeZone);
  if (!opensAt || !closesAt || Date.parse(closesAt) <= Date.parse(opensAt)) return null;
  return {
    title: { 'zh-CN': text('titleZh'), en: text('titleEn') },
    opensAt,
    closesAt,
    timeLimitSeconds: Number(text('minutes')) * 60,
    graceSeconds: Number(text('grace')),
    releasesAtSubmission: text('release') === 'atOnce',
  };
}
