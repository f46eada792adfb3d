import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './free-port.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 30_000;

export type World = 'demo' | 'empty';

export type KaopuServer = {
  /** `http://localhost:…`: a name, because passkeys are not made for addresses. No slash at the end. */
  url: string;
  dataFolder: string;
  /** What it printed so far. */
  logs(): string;
  /** SIGTERM; expects exit code 0. The data folder stays. */
  stop(): Promise<void>;
  /** SIGKILL, to see what the next start makes of it. */
  kill(): Promise<void>;
  /** Stops it if it still runs, and deletes its data. */
  dispose(): Promise<void>;
};

export type ServerOptions = {
  world: World;
  smtpUrl?: string;
  /** An earlier server's folder, to start on its data. */
  dataFolder?: string;
  /** Further settings. */
  env?: Record<string, string>;
};

/** Nothing of the developer's own settings reaches the server. */
function environment(port: number, dataFolder: string, { world, smtpUrl, env }: ServerOptions) {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return {
    ...{ PATH, HOME, LANG, TMPDIR },
    PORT: String(port),
    KAOPU_DATA: dataFolder,
    KAOPU_DEMO: world === 'demo' ? 'on' : 'off',
    PUBLIC_URL: `http://localhost:${port}`,
    ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
    ...env,
  };
}

/** Open for everyone to enter, so that the database's own user can work in it when root runs the tests. */
function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaopu-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function untilReady(url: string, child: ChildProcess, logs: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answers(`${url}/readyz`))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The server ended before it was ready (code ${child.exitCode}). It said:\n${logs()}`);
    }
    if (Date.now() > deadline) throw new Error(`The server is not ready. It said:\n${logs()}`);
    await wait(50);
  }
}

async function end(child: ChildProcess, ended: Promise<void>, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  const isLate = await Promise.race([ended, wait(STOP_LIMIT_MS, 'late', { ref: false })]);
  if (!isLate) return;
  child.kill('SIGKILL');
  await ended;
}

/**
 * Starts the real server on a free port, with its data in a temporary folder, and waits until it is ready.
 * @throws Error with what the server printed, where it does not become ready
 */
export async function startServer(options: ServerOptions): Promise<KaopuServer> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const dataFolder = options.dataFolder ?? makeDataFolder();
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: ROOT,
    env: environment(port, dataFolder, options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const server: KaopuServer = {
    url,
    dataFolder,
    logs: () => printed,
    async stop() {
      await end(child, ended, 'SIGTERM');
      if (child.exitCode === 0) return;
      throw new Error(`The server stopped with code ${child.exitCode}, not 0. It said:\n${printed}`);
    },
    async kill() {
      await end(child, ended, 'SIGKILL');
    },
    async dispose() {
      try {
        if (isRunning()) await server.stop();
      } finally {
        rmSync(dataFolder, { recursive: true, force: true });
      }
    },
  };
  try {
    await untilReady(url, child, server.logs);
  } catch (error) {
    if (isRunning()) await server.kill();
    rmSync(dataFolder, { recursive: true, force: true });
    throw error;
  }
  return server;
}
