import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process as the system lists it. `birth` tells it from a later one with the same number. */
export type ListedProcess = { pid: number; parent: number; birth: string; command: string[] };

/** Looks a process up, through /proc where there is one and `ps` elsewhere; null where it is gone. */
export function findProcess(pid: number): ListedProcess | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): ListedProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; what follows its last bracket does not (proc(5)).
    const [state = '', parent = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    return { pid, parent: Number(parent), birth: rest[17] ?? '', command };
  } catch {
    return null;
  }
}

function fromPs(pid: number): ListedProcess | null {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const match = /^\s*(\d+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/m.exec(stdout ?? '');
  if (!match) return null;
  return { pid, parent: Number(match[1]), birth: match[2] ?? '', command: (match[3] ?? '').split(' ') };
}
