import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashInputs } from './input-hash.ts';

function makeRepository(): { root: string; app: string; write: (path: string, text: string) => void } {
  const root = mkdtempSync(join(tmpdir(), 'kaopu-hash-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('apps/learner/package.json', '{"dependencies":{"@kaopu/ui":"workspace:*","react":"catalog:"}}');
  write('apps/learner/src/main.tsx', 'main');
  write('packages/ui/package.json', '{"dependencies":{"@kaopu/domain":"workspace:*"}}');
  write('packages/ui/src/button.tsx', 'button');
  write('packages/domain/package.json', '{}');
  write('packages/domain/src/rule.ts', 'rule');
  write('packages/api/package.json', '{}');
  write('packages/api/src/router.ts', 'router');
  return { root, app: join(root, 'apps/learner'), write };
}

test.each([
  ['its own source', 'apps/learner/src/main.tsx'],
  ['a new file', 'apps/learner/src/new.tsx'],
  ['what it ships', 'packages/ui/src/button.tsx'],
  ['what that ships', 'packages/domain/src/rule.ts'],
  ['the lockfile', 'pnpm-lock.yaml'],
])('%s changes the hash', (_what, path) => {
  const { root, app, write } = makeRepository();
  const before = hashInputs(root, app);
  write(path, 'changed');
  expect(hashInputs(root, app)).not.toBe(before);
});

test.each([
  ['another package', 'packages/api/src/router.ts'],
  ['a test', 'apps/learner/src/main.test.tsx'],
  ['an earlier build', 'apps/learner/dist/index.html'],
  ['what is installed', 'apps/learner/node_modules/react/index.js'],
])('%s does not', (_what, path) => {
  const { root, app, write } = makeRepository();
  const before = hashInputs(root, app);
  write(path, 'changed');
  expect(hashInputs(root, app)).toBe(before);
});
