import type { Audience } from '@kaopu/domain/identity/actor.ts';

/** How long an auth session lasts, in seconds: a working day for staff, a month for learners. */
export const authSessionSeconds: Record<Audience, number> = { staff: 12 * 3600, learner: 30 * 86_400 };

/** The instant at which an auth session begun at `from` ends. Absolute: using it does not move it. */
export const authSessionEnd = (audience: Audience, from: Date): Date =>
  new Date(from.getTime() + authSessionSeconds[audience] * 1000);
