import { expect, test } from 'vitest';
import { findGone, findLaunchers } from './launchers.ts';
import type { ListedProcess } from './process-tree.ts';

/** The tree of `npx -y -p node@24 -p pnpm@12 pnpm start` under an interactive shell, as it was seen. */
const tree: ListedProcess[] = [
  { pid: 2, parent: 1, birth: '10', command: ['bash', '-c', 'cd project; npx ...'] },
  { pid: 3, parent: 2, birth: '11', command: ['npm exec pnpm start'] },
  { pid: 4, parent: 3, birth: '12', command: ['sh', '-c', 'pnpm start'] },
  {
    pid: 5,
    parent: 4,
    birth: '13',
    command: ['/home/me/.npm/_npx/1/node_modules/node/bin/node', '/home/me/pnpm.cjs'],
  },
  { pid: 6, parent: 5, birth: '14', command: ['/bin/sh', '-c', 'node tooling/start.mjs'] },
];
const findIn = (processes: ListedProcess[]) => (pid: number) =>
  processes.find((one) => one.pid === pid) ?? null;

test('every runner above us and the shells between them are launchers, whoever typed the command is not', () => {
  expect(findLaunchers(6, findIn(tree)).map(({ pid }) => pid)).toEqual([6, 5, 4, 3]);
});

test('run directly there is none', () => {
  expect(findLaunchers(2, findIn(tree))).toEqual([]);
});

test('a launcher that is gone is found, also when another process got its number', () => {
  const launchers = findLaunchers(6, findIn(tree));
  expect(findGone(launchers, findIn(tree))).toBe(null);
  expect(findGone(launchers, findIn(tree.filter(({ pid }) => pid !== 3)))?.pid).toBe(3);
  const reused = tree.map((one) => (one.pid === 5 ? { ...one, birth: '99' } : one));
  expect(findGone(launchers, findIn(reused))?.pid).toBe(5);
});
