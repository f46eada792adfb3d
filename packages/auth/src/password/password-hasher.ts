import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2';
import { createBoundedRunner } from './bounded.ts';

/**
 * Argon2id with 19 MiB, two passes and one lane: the first choice of the OWASP Password Storage Cheat Sheet.
 * `Algorithm.Argon2id` is an ambient const enum, which stripped types cannot reach; its value is 2.
 */
const parameters = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** A hash of nothing anybody knows, with the parameters above: work for a try at an account that does not exist. */
const dummyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$0NDNUF0pFdGTIYsavmxfLA$NvYvfz0NALNrVXpfRE22uJ7BrwW0O7quT77IgNXhZhI';

/** Whether a password was right, and whether its hash is to be renewed because the parameters have changed. */
export type PasswordVerdict = { readonly isRight: boolean; readonly isOutdated: boolean };

/**
 * Hashes and checks passwords, `atOnce` at a time: each takes 19 MiB and a thread, and a hall of 300 signs in
 * within a minute. Beyond `waiting` it throws QueueFullError. `computed()` counts the hashes made, for tests
 * and metrics.
 */
export function createPasswordHasher(limits: { atOnce: number; waiting: number }) {
  const run = createBoundedRunner(limits);
  let computed = 0;
  const count = <Result>(task: () => Promise<Result>) =>
    run(() => {
      computed++;
      return task();
    });

  return {
    /** The PHC string of a new hash with a random salt. */
    hash: (password: string): Promise<string> => count(() => hash(toHashable(password), parameters)),

    /**
     * Checks a password. Without a hash (no such account, or one without a password) it does the same work and
     * says no, so that time tells nothing.
     */
    async verify(passwordHash: string | null, password: string): Promise<PasswordVerdict> {
      const isRight = await count(() => verify(passwordHash ?? dummyHash, toHashable(password)));
      if (passwordHash === null) return { isRight: false, isOutdated: false };
      return { isRight, isOutdated: isRight && isOutdated(passwordHash) };
    },

    computed: () => computed,
  };
}

/** The hasher of this process: two at once leave a core and two pool threads to everything else. */
export const passwordHasher = createPasswordHasher({ atOnce: 2, waiting: 1000 });

/** NFKC, so that a password typed on another keyboard is the same password (NIST SP 800-63B-4, 3.1.1.2). */
const toHashable = (password: string): string => password.normalize('NFKC');

function isOutdated(passwordHash: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
  return (
    algorithm !== parameters.algorithm ||
    memoryCost !== parameters.memoryCost ||
    timeCost !== parameters.timeCost ||
    parallelism !== parameters.parallelism
  );
}
