import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { FastifyReply } from 'fastify';

/** Counts requests by where they come from, in this process, and refuses what is far too many. */
export type SoftLimit = { count(place: string, reply: FastifyReply): void };

/** As many places are remembered; beyond that everybody starts anew, which errs on the side of answering. */
const rememberedPlaces = 50_000;

/**
 * A limit that is generous, because a hall of 300 sits behind one address: it keeps one caller from wearing the
 * server out, and guards no secret (codes hold 65 random bits).
 * @param perMinute how many requests of one place are answered in a minute
 * @param now milliseconds of a clock that only goes forward
 */
export function createSoftLimit(perMinute: number, now: () => number = () => performance.now()): SoftLimit {
  const windows = new Map<string, { startedAt: number; requests: number }>();
  return {
    count(place, reply) {
      const at = now();
      const kept = windows.get(place);
      const window = kept && at - kept.startedAt < 60_000 ? kept : { startedAt: at, requests: 0 };
      window.requests += 1;
      if (windows.size >= rememberedPlaces) windows.clear();
      windows.set(place, window);
      if (window.requests <= perMinute) return;
      reply.header('retry-after', String(Math.ceil((window.startedAt + 60_000 - at) / 1000)));
      throw new KaopuError('TOO_MANY_REQUESTS');
    },
  };
}
