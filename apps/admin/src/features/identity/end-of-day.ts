/**
 * The instant at which a calendar date is over for the certification body, which keeps the time of China (UTC+8,
 * no summer time). ISO 8601 in UTC.
 */
export const endOfDay = (date: string): string =>
  new Date(new Date(`${date}T00:00:00+08:00`).getTime() + 86_400_000).toISOString();
