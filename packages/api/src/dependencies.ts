import type { Readable } from 'node:stream';
import type { Db } from '@kaopu/db/client.ts';

/** The clock of business acts: the instant decides lateness, so it comes from one place. */
export type Clock = { now(): Date };

/** Ids and secrets, so that tests can make them predictable. */
export type Chance = {
  /** A UUID version 7 stamped with `at`. */
  newId(at: Date): string;
  /** Bytes from a cryptographic source. */
  bytes(length: number): Uint8Array;
};

/** Where uploaded files lie. Keys are made by Kaopu, never by a person. */
export type FileStore = {
  put(storageKey: string, bytes: Uint8Array): Promise<void>;
  putStream(storageKey: string, stream: Readable): Promise<void>;
  read(storageKey: string): Promise<Uint8Array>;
  /** The bytes from `start` to `end`, both included, as a stream. */
  readRange(storageKey: string, range: { start: number; end: number }): Promise<Readable>;
  remove(storageKey: string): Promise<void>;
};

/** Facts about this installation that operations may need. */
export type Installation = {
  readonly publicUrl: string;
  readonly isDemo: boolean;
  readonly canSendMail: boolean;
};

/** All that an operation may reach. Each names the few it takes: `Pick<Dependencies, 'db' | 'clock'>`. */
export type Dependencies = {
  readonly db: Db;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly files: FileStore;
  /** The key-encryption secret. */
  readonly secret: string;
  readonly installation: Installation;
  /** Called after a commit that queued mail, so that it leaves at once; a schedule finds it anyway. */
  readonly mailQueued?: () => void;
};
