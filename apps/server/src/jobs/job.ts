import type { Dependencies } from '@kaopu/api/dependencies.ts';

/**
 * One kind of background work. It must be safe to run twice. `cron` (UTC, graphile-worker's crontab syntax) says
 * when it runs by itself; without it something else adds it to the queue.
 */
export type Job = {
  name: string;
  cron?: string;
  run(dependencies: Dependencies, payload: unknown): Promise<void>;
};
