import type { SchemeVersion } from './certification-facts.ts';

export type VersionDates = Pick<SchemeVersion, 'state' | 'inForceOn' | 'closedOn'>;

/** How a version stands to new applications on a day. */
export type Standing = 'draft' | 'coming' | 'open' | 'closed';

export function standingOf({ state, inForceOn, closedOn }: VersionDates, today: string): Standing {
  if (state === 'draft') return 'draft';
  if (state === 'retired' || (closedOn !== null && closedOn < today)) return 'closed';
  return inForceOn !== null && inForceOn > today ? 'coming' : 'open';
}

/** From when a version would be in force if it were published today: never before anybody could read it. */
export const inForceIfPublished = (inForceOn: string | null, today: string): string =>
  inForceOn !== null && inForceOn > today ? inForceOn : today;
