import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` says (format: src/include/utils/pidfile.h of PostgreSQL). `startedAt` in seconds. */
export type PostmasterPid = {
  pid: number;
  startedAt: number;
  port: number;
  socketFolder: string;
  status: string;
};

/** Reads a cluster's `postmaster.pid`; null where there is none or it is not readable yet. */
export function findPostmasterPid(clusterFolder: string): PostmasterPid | null {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(clusterFolder), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return {
    pid,
    startedAt: Number(lines[2] ?? 0),
    port: Number(lines[3] ?? 0),
    socketFolder: (lines[4] ?? '').trim(),
    status: (lines[7] ?? '').trim(),
  };
}

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is a postmaster of this very cluster, and not another that got the same number. */
export function isPostmasterOf(pid: number, clusterFolder: string): boolean {
  return isAlive(pid) && commandLineOf(pid).includes(clusterFolder);
}

/**
 * Takes a reused process number out of `postmaster.pid`. The file itself stays: with it PostgreSQL still checks
 * that no backend of the dead postmaster holds the shared memory. Our own number is one that it passes over,
 * because we are its parent.
 */
export function disownPidFile(clusterFolder: string): void {
  const text = readFileSync(pidFile(clusterFolder), 'utf8');
  writeFileSync(pidFile(clusterFolder), text.replace(/^\d+/, String(process.pid)));
}

function pidFile(clusterFolder: string): string {
  return join(clusterFolder, 'postmaster.pid');
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}
