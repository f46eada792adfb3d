import type { Log } from '../logging/create-log.ts';

/** One way into the demo. */
export type DemoAccount = {
  role: string;
  email: string;
  password: string;
  application: 'learner' | 'admin';
  /** What else is needed to get in, such as where the second factor is. */
  note?: string;
};

/** What the launcher shows to the person who started Kaopu. */
export type Announcement =
  | { kind: 'progress'; line: string }
  | { kind: 'ready'; learner: string; admin: string; lines: string[]; accounts: DemoAccount[] }
  | { kind: 'fault'; line: string };

export type Announce = (announcement: Announcement) => void;

/** Tells the launcher where there is one, and the log otherwise. Passwords go to a launcher only. */
export function createAnnounce(log: Log): Announce {
  // Whoever listened may be gone; that is told by the channel's end, not by a failed message.
  const ignore = (): void => undefined;
  process.stderr.on('error', ignore);
  return (announcement) => {
    if (process.connected) process.send?.(announcement, undefined, undefined, ignore);
    if (announcement.kind === 'ready') {
      log.info(
        { learner: announcement.learner, admin: announcement.admin, lines: announcement.lines },
        'ready',
      );
    } else if (announcement.kind === 'fault') {
      if (!process.connected) process.stderr.write(`${announcement.line}\n`);
      log.fatal(announcement.line);
    } else {
      log.info(announcement.line);
    }
  };
}
