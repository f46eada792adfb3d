import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const mantine = resolve(import.meta.dirname, '../../node_modules/@mantine/core');
const sheets = readFileSync(new URL('./mantine.css', import.meta.url), 'utf8');

/** What our sources import from Mantine by value: component names only. */
function findUsed(): string[] {
  const files = globSync('{apps,packages}/*/src/**/*.{ts,tsx}', { cwd: root });
  const imports = files.flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g),
  ]);
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return [...new Set(names.filter((name) => /^[A-Z]\w+$/.test(name)))].filter((name) =>
    existsSync(moduleOf(name)),
  );
}

const moduleOf = (name: string) => join(mantine, 'esm/components', name, `${name}.mjs`);

/** The components that a component of Mantine is made of, itself included, as its modules import them. */
function partsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
    const next = join(dirname(file), target);
    if (next.includes('/esm/components/')) partsOf(next, seen);
  }
  return seen;
}

test('every Mantine part that a screen uses brings its style sheet', () => {
  const parts = findUsed().flatMap((name) =>
    [...partsOf(moduleOf(name))].map((file) => file.split('/esm/components/')[1]?.split('/')[0] ?? ''),
  );
  const needed = [...new Set(parts)].filter((part) => existsSync(join(mantine, `styles/${part}.layer.css`)));
  expect(needed.filter((part) => !sheets.includes(`/${part}.layer.css"`))).toEqual([]);
  expect(needed.length).toBeGreaterThan(5);
});
