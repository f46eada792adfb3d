import type { Log } from '../logging/create-log.ts';
import type { Settings } from '../settings.ts';
import type { Announce } from './announce.ts';
import type { Closing } from './closing.ts';
import type { StopRequest } from './stop-requests.ts';

/** What every step of a start is given. `stopped` is aborted as soon as somebody asks for a stop. */
export type Opening = {
  settings: Settings;
  log: Log;
  announce: Announce;
  closing: Closing;
  stopped: AbortSignal;
  stop: (request: StopRequest) => void;
};
