import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findInstallFault, findRuntimeFault } from './installed.mjs';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

const INSTALLED = {
  'package.json': '{"devDependencies":{"vitest":"1"}}',
  'pnpm-lock.yaml': 'lockfileVersion: 9\n',
  'node_modules/vitest/package.json': '{}',
  'node_modules/.pnpm/lock.yaml': 'lockfileVersion: 9\n',
  'packages/db/package.json': '{"dependencies":{"postgres":"1"}}',
  'packages/db/node_modules/postgres/package.json': '{}',
};

function faultWith(changes: Record<string, string | null>): string | null {
  root = mkdtempSync(join(tmpdir(), 'installed-'));
  for (const [path, text] of Object.entries({ ...INSTALLED, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return findInstallFault(root);
}

test('a finished install has no fault, with other line ends neither', () => {
  expect(faultWith({ 'pnpm-lock.yaml': 'lockfileVersion: 9\r\n' })).toBeNull();
});

test('an install that never came to its end is told', () => {
  expect(faultWith({ 'node_modules/.pnpm/lock.yaml': null })).toMatch(
    /^The packages are not installed: .* install/,
  );
});

test('a package that is missing is named', () => {
  expect(faultWith({ 'packages/db/node_modules/postgres/package.json': null })).toMatch(
    /^Not installed: postgres\. Run /,
  );
});

test('an install that failed after the lockfile changed is told', () => {
  expect(faultWith({ 'pnpm-lock.yaml': 'lockfileVersion: 10\n' })).toMatch(
    /^What is installed is not what pnpm-lock/,
  );
});

test('an old runtime is told in one line that has the command', () => {
  expect(findRuntimeFault('24.0.0')).toBeNull();
  expect(findRuntimeFault('v26.1.0'.slice(1))).toBeNull();
  expect(findRuntimeFault('20.20.2')).toMatch(
    /^Node.js 20\.20\.2 is too old: Kaopu needs 24 or newer\. .*npx -y -p node@24/,
  );
});
