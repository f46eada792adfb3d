import type { Db } from '@kaopu/db/client.ts';
import type { Actor } from '@kaopu/domain/identity/actor.ts';
import { seededChance } from '@kaopu/testing/chance.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { memoryFiles } from '@kaopu/testing/files.ts';
import type { Context } from './context.ts';

/** A context for tests: the given actor on a real database, with a stopped clock and predictable chance. */
export function testContext(db: Db, actor: Actor, overrides: Partial<Context> = {}): Context {
  return {
    db,
    actor,
    clock: stoppedClock(),
    chance: seededChance(Math.random().toString()),
    files: memoryFiles(),
    secret: 'a secret for tests only, 32 characters',
    installation: { publicUrl: 'http://localhost:7100', isDemo: false, canSendMail: true },
    requestId: 'test',
    network: '127.0.0.1',
    cookie: { read: () => null, write: () => {}, clear: () => {} },
    ...overrides,
  };
}
