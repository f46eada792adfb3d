import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Announcement } from './lifecycle/announce.ts';

/** A data folder that is gone when the test has ended. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaopu-server-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that nothing listened on a moment ago. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export type RunningServer = {
  child: ChildProcess;
  url: string;
  /** Everything it has written: the log on stdout, faults on stderr. */
  output: { log: string; errors: string };
  /** Resolves when it is ready, or with the fault it told, or when it ended. */
  told: Promise<Announcement | null>;
  ended: Promise<number | null>;
};

/**
 * Runs the server as its own process, as a launcher does; no demo unless told. It is stopped when the test has ended.
 */
export async function runServer(
  environment: Record<string, string>,
  flags: readonly string[] = [],
): Promise<RunningServer> {
  const port = environment.PORT ?? String(await findFreePort());
  const env = { PATH: '/usr/bin:/bin', PORT: port, KAOPU_DEMO: 'off', ...environment };
  const child = fork(join(import.meta.dirname, 'main.ts'), [...flags], {
    env,
    execPath: process.execPath,
    stdio: 'pipe',
  });
  const output = { log: '', errors: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.log += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.errors += chunk.toString()));
  // 'exit': after a disconnect of ours Node never says 'close'.
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const told = new Promise<Announcement | null>((resolve) => {
    child.on('message', (message) => {
      if ((message as Announcement).kind !== 'progress') resolve(message as Announcement);
    });
    void ended.then(() => resolve(null));
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  });
  return { child, url: `http://127.0.0.1:${port}`, output, told, ended };
}

/** The process number of the embedded database's postmaster in a data folder. */
export function postmasterOf(dataFolder: string): number {
  return Number(
    readFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
}
