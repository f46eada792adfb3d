import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readProductionTree } from './production-tree.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

function install(manifests: Record<string, object>): void {
  root = mkdtempSync(join(tmpdir(), 'licences-'));
  mkdirSync(join(root, 'apps'));
  for (const [folder, manifest] of Object.entries(manifests)) {
    const path = join(root, folder, 'package.json');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(manifest));
  }
}

test('the tree is followed to its leaves, round its circles, and past what only development needs', () => {
  install({
    'packages/db': { name: '@kaopu/db', dependencies: { a: '1' }, devDependencies: { dev: '1' } },
    'packages/testing': { name: '@kaopu/testing', dependencies: { fake: '1' } },
    'packages/db/node_modules/a': { name: 'a', version: '1.0.0', license: 'MIT', dependencies: { b: '2' } },
    'node_modules/b': { name: 'b', version: '2.0.0', licenses: [{ type: 'ISC' }], dependencies: { a: '1' } },
    'node_modules/a': { name: 'a', version: '1.1.0', license: { type: 'GPL-3.0-only' } },
    'node_modules/dev': { name: 'dev', version: '1.0.0', license: 'MIT' },
    'node_modules/fake': { name: 'fake', version: '1.0.0', license: 'MIT' },
  });
  expect(readProductionTree(root)).toEqual([
    { name: 'a', version: '1.0.0', licence: 'MIT' },
    { name: 'a', version: '1.1.0', licence: 'GPL-3.0-only' },
    { name: 'b', version: '2.0.0', licence: 'ISC' },
  ]);
});

test('a package without a licence field says so', () => {
  install({
    'packages/ui': { name: '@kaopu/ui', optionalDependencies: { bare: '1', absent: '1' } },
    'node_modules/bare': { name: 'bare', version: '1.0.0' },
  });
  expect(readProductionTree(root)).toEqual([{ name: 'bare', version: '1.0.0', licence: 'none stated' }]);
});
