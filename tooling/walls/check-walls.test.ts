import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWalls } from './check-walls.ts';
import { projectOf } from './project.ts';

/** What the walls say about a house made of these files, one `file:line wrong | instead` each. */
function complaints(files: Record<string, string>): string[] {
  return checkWalls(projectOf(Object.keys(files), (path) => files[path] ?? '')).map(
    ({ file, line, wrong, instead }) => `${file}:${line} ${wrong} | ${instead}`,
  );
}

const manifest = (name: string, parts: object) =>
  JSON.stringify({ name: `@kaopu/${name}`, ...parts }, null, 2);

test('a house as designed has nothing to complain about', () => {
  expect(
    complaints({
      'packages/domain/src/exams/deadline.ts':
        'export const deadline = (now: Date) => new Date(now.getTime() + 1);',
      'packages/db/src/client.ts': "import { deadline } from '@kaopu/domain/exams/deadline.ts'; deadline;",
      'packages/api/src/bank/bank.offers.ts': 'export const findItem = async () => null;',
      'packages/api/src/exams/draw-form.ts': "import { findItem } from '../bank/bank.offers.ts'; findItem;",
      'packages/api/src/learner-router.ts': "import { drawForm } from './exams/draw-form.ts'; drawForm;",
      'apps/learner/src/features/exams/exams.offers.tsx': 'export const Countdown = () => <b>5</b>;',
      'apps/learner/src/features/delivery/sit.tsx': `
        import type { LearnerRouter } from '@kaopu/api/learner-router.ts';
        import { Countdown } from '../exams/exams.offers.tsx';
        import './sit.css';`,
      'apps/learner/src/features/delivery/sit.css': '',
      'apps/server/src/settings.ts': 'export const port = process.env.PORT;',
    }),
  ).toEqual([]);
});

test('an import against the direction is told with the floor it came from and what that floor may import', () => {
  expect(
    complaints({
      'packages/db/src/client.ts': 'export const db = 1;',
      'packages/domain/src/bank/item.ts': "// 题目\n\nimport { db } from '@kaopu/db/client.ts';",
    }),
  ).toEqual([
    'packages/domain/src/bank/item.ts:3 domain may not import db | take what you need as an argument; the floor that has it passes it in (domain may import nothing of ours)',
  ]);
});

test('package.json may not declare what the walls forbid', () => {
  expect(
    complaints({
      'packages/domain/package.json': manifest('domain', { dependencies: { '@kaopu/db': 'workspace:*' } }),
      'apps/learner/package.json': manifest('learner', { dependencies: { '@kaopu/api': 'workspace:*' } }),
      'apps/admin/package.json': manifest('admin', { devDependencies: { '@kaopu/api': 'workspace:*' } }),
    }),
  ).toEqual([
    'apps/learner/package.json:4 learner ships @kaopu/api, of which it may only name types | list it under devDependencies, so that no build can carry its code',
    'packages/domain/package.json:4 domain depends on @kaopu/db | remove the line (domain may import nothing of ours)',
  ]);
});

test.each([
  ["import { learnerRouter } from '@kaopu/api/learner-router.ts';"],
  ["import { type LearnerRouter } from '@kaopu/api/learner-router.ts';"],
  ["export * from '@kaopu/api/learner-router.ts';"],
  ["const late = () => import('@kaopu/api/learner-router.ts');"],
])('an app may only name types of the api: %s', (code) => {
  expect(complaints({ 'packages/api/src/learner-router.ts': '', 'apps/learner/src/trpc.ts': code })).toEqual([
    expect.stringMatching(
      /^apps\/learner\/src\/trpc\.ts:1 learner imports code of api, of which it may only name types \| .*`import type` only/,
    ),
  ]);
});

test('a learner cannot even name the administrators’ router', () => {
  expect(
    complaints({
      'packages/api/src/admin-router.ts': '',
      'apps/learner/src/trpc.ts': "import type { AdminRouter } from '@kaopu/api/admin-router.ts';",
    }),
  ).toEqual([
    "apps/learner/src/trpc.ts:1 learner names the other app's root router | import the type from '@kaopu/api/learner-router.ts', and add the procedure to that router if it is missing",
  ]);
});

test.each([
  'lucia',
  '@node-rs/argon2',
  '@simplewebauthn/server',
  '@oslojs/otp',
  '@lucia-auth/adapter-drizzle',
])('only packages/auth imports %s', (name) => {
  const code = `import type { X } from '${name}';`;
  expect(complaints({ 'packages/auth/src/passkey.ts': code })).toEqual([]);
  expect(complaints({ 'e2e/support/authenticator.ts': code })).toEqual([]);
  expect(complaints({ 'apps/server/src/main.ts': code })).toEqual([
    `apps/server/src/main.ts:1 ${name} is imported outside packages/auth | call a function of @kaopu/auth, and add one there if it is missing`,
  ]);
});

test('a room of the api is entered by its door only, in tests and for types too', () => {
  const files = (code: string) => ({
    'packages/api/src/bank/bank.store.ts': '',
    'packages/api/src/bank/bank.offers.ts': '',
    'packages/api/src/exams/draw-form.ts': code,
  });
  expect(complaints(files("import { x } from '../bank/bank.offers.ts';"))).toEqual([]);
  expect(complaints(files("import type { X } from '../bank/bank.store.ts';"))).toEqual([
    'packages/api/src/exams/draw-form.ts:1 exams reaches into the room bank past its door | import it from bank/bank.offers.ts; what is missing there, the room bank has to offer on purpose',
  ]);
});

test('a feature of an app is entered by its door only, while a route may compose any', () => {
  expect(
    complaints({
      'apps/admin/src/features/bank/item-list.tsx': '',
      'apps/admin/src/routes/bank.tsx': "import { ItemList } from '../features/bank/item-list.tsx';",
      'apps/admin/src/features/exams/form.tsx': "import { ItemList } from '../bank/item-list.tsx';",
    }),
  ).toEqual([
    'apps/admin/src/features/exams/form.tsx:1 exams reaches into the room bank past its door | import it from bank/bank.offers.tsx or bank.offers.ts; what is missing there, the room bank has to offer on purpose',
  ]);
});

test.each([
  ['Date.now()', 'domain reads the clock (Date.now) | take `now: Date` as an argument'],
  ["Date['now']()", 'domain reads the clock (Date.now) | take `now: Date` as an argument'],
  ['new Date()', 'domain reads the clock (Date without an argument) | take `now: Date` as an argument'],
  ['Date()', 'domain reads the clock (Date without an argument) | take `now: Date` as an argument'],
  ['performance.now()', 'domain reads the clock (performance)'],
  ['Math.random()', 'domain draws at random (Math.random) | take the random numbers, the seed or the ids'],
  ['crypto.randomUUID()', 'domain draws at random (crypto)'],
  ['process.argv', 'domain reaches outside (process)'],
  ['typeof window', 'domain reaches outside (window)'],
  ["fetch('/x')", 'domain reaches outside (fetch)'],
  ['{ fetch }', 'domain reaches outside (fetch)'],
  ['async () => 1', 'domain waits (async, await or import())'],
  ['Promise.resolve()', 'domain waits (Promise)'],
])('domain is pure: %s', (code, sentence) => {
  const found = complaints({ 'packages/domain/src/exams/x.ts': `const a = 1;\nexport const x = (${code});` });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`packages/domain/src/exams/x.ts:2 ${sentence}`);
});

test('domain uses zod and nothing else, while its tests may use what they need', () => {
  expect(
    complaints({
      'packages/domain/src/a.ts': "import { z } from 'zod';\nimport { createHash } from 'node:crypto';",
      'packages/domain/src/a.test.ts': "import { test } from 'vitest'; test('now', async () => Date.now());",
    }),
  ).toEqual([
    'packages/domain/src/a.ts:2 domain reaches outside (node:crypto) | take the value as an argument; the browser and the server run the same rule; of packages, domain uses zod alone',
  ]);
});

test('domain may use the words of globals for its own things', () => {
  expect(
    complaints({
      'packages/domain/src/exams/window.ts': `
        export type Administration = { window: Date; process: string; location(global: string): void };
        export const isOpen = (window: Administration, now: Date) => window.window > now;
        export const process = ({ document: name }: { document: string }, at = new Date(0)) => ({ name, self: at });
        export const marked = { fetch: 1 };`,
    }),
  ).toEqual([]);
});

test('circles are found through types too, and each is told once', () => {
  expect(
    complaints({
      'packages/domain/src/a.ts': "import type { B } from './b.ts';",
      'packages/domain/src/b.ts': "import { c } from './c.ts';",
      'packages/domain/src/c.ts': "export type { A } from './a.ts';\nimport './d.ts';",
      'packages/domain/src/d.ts': '',
    }),
  ).toEqual([
    'packages/domain/src/a.ts:1 imports run in a circle: packages/domain/src/a.ts -> packages/domain/src/b.ts -> packages/domain/src/c.ts -> packages/domain/src/a.ts | move what both need into a file of its own that imports neither, or pass it in as an argument',
  ]);
});

test('there is a complaint about a circle exactly when files can be reached from themselves', () => {
  const edge = fc.tuple(fc.nat(6), fc.nat(6));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
      const files: Record<string, string> = {};
      for (let i = 0; i <= 6; i++) {
        files[`packages/ui/src/f${i}.ts`] = edges
          .filter(([from]) => from === i)
          .map(([, to]) => `import './f${to}.ts';`)
          .join('\n');
      }
      const reach = new Set(edges.map((pair) => pair.join()));
      for (let k = 0; k <= 6; k++)
        for (let i = 0; i <= 6; i++)
          for (let j = 0; j <= 6; j++)
            if (reach.has(`${i},${k}`) && reach.has(`${k},${j}`)) reach.add(`${i},${j}`);
      const isCyclic = [0, 1, 2, 3, 4, 5, 6].some((i) => reach.has(`${i},${i}`));
      expect(complaints(files).some((sentence) => sentence.includes('in a circle'))).toBe(isCyclic);
    }),
  );
});

test('index files are refused', () => {
  expect(
    complaints({
      'packages/ui/src/button/index.ts': "export * from './button.ts';",
      'packages/ui/src/button/button.ts': '',
    }),
  ).toEqual([
    'packages/ui/src/button/index.ts:1 an index file gathers what other files hold | delete it, and import each thing from the file that holds it; a file with content is named after it',
  ]);
});

test.each(['./client', './client.js', '@kaopu/db', '@kaopu/db/missing.ts'])(
  '%s names no file',
  (specifier) => {
    expect(
      complaints({ 'packages/db/src/client.ts': '', 'packages/db/src/migrate.ts': `import '${specifier}';` }),
    ).toEqual([
      `packages/db/src/migrate.ts:1 '${specifier}' names no file | write the path of the file with its extension; there are no index files and no bare package names`,
    ]);
  },
);

test('another package is named, not reached by dots', () => {
  expect(
    complaints({
      'packages/domain/src/a.ts': '',
      'packages/db/src/x.ts': "import '../../domain/src/a.ts';",
      'packages/db/src/x.test.ts': "import '../../../fixtures/score/display.json';",
    }),
  ).toEqual([
    "packages/db/src/x.ts:1 '../../domain/src/a.ts' leaves the package by a relative path | name the package: '@kaopu/domain/…', so that package.json and the walls see it",
  ]);
});

test.each(['process.env.PORT', "import { env } from 'node:process'", 'const { env } = process'])(
  'only the settings read the environment: %s',
  (code) => {
    expect(complaints({ 'apps/server/src/settings.ts': code, 'packages/testing/src/x.ts': code })).toEqual(
      [],
    );
    expect(complaints({ 'packages/db/src/x.ts': code })).toEqual([
      'packages/db/src/x.ts:1 reads the environment | take the value as an argument; apps/server/src/settings.ts alone reads the environment, checks it at start and names a bad setting',
    ]);
  },
);

test('the server loads no .tsx, however far away, while a type from one is erased', () => {
  expect(
    complaints({
      'packages/i18n/src/provider.tsx': '',
      'packages/i18n/src/messages.ts': "import './provider.tsx';",
      'apps/server/src/main.ts':
        "import '@kaopu/i18n/messages.ts'; import type { P } from '@kaopu/i18n/provider.tsx';",
    }),
  ).toEqual([
    'packages/i18n/src/messages.ts:1 the server would load packages/i18n/src/provider.tsx | Node strips types but knows no JSX: write the element with createElement in a .ts file, or move what the server needs out of it',
  ]);
});

test('what the server loads, however far away, is no development package; types, tests and the other apps are free', () => {
  const code = "import { unified } from 'unified'; import type { Root } from 'mdast';";
  const dev = {
    devDependencies: { unified: 'catalog:', mdast: 'catalog:', '@kaopu/testing': 'workspace:*' },
  };
  const files = {
    'packages/interchange/package.json': manifest('interchange', dev),
    'packages/interchange/src/read-lesson.ts': code,
    'packages/interchange/src/read-lesson.test.ts': code,
    'apps/server/package.json': manifest('server', dev),
    'apps/server/src/mail.fixture.ts': code,
    'apps/server/src/mail.test.ts': "import '@kaopu/testing/cast.ts'; import './mail.fixture.ts';",
    'packages/testing/src/cast.ts': '',
    'apps/admin/package.json': manifest('admin', dev),
    'apps/admin/src/main.tsx': code,
  };
  expect(complaints(files)).toEqual([]);
  const loads = "import('@kaopu/interchange/read-lesson.ts');";
  expect(complaints({ ...files, 'apps/server/src/main.ts': loads })).toEqual([
    'packages/interchange/src/read-lesson.ts:1 the server would load unified, which an install for production leaves out | list it under dependencies in packages/interchange/package.json',
  ]);
});

test('testing is for tests and for what only tests import', () => {
  const files = {
    'packages/testing/src/cast.ts': '',
    'packages/api/src/test-context.ts': "import '@kaopu/testing/cast.ts';",
    'packages/api/src/exams/x.db.test.ts': "import '../test-context.ts';",
  };
  expect(complaints(files)).toEqual([]);
  expect(complaints({ ...files, 'packages/api/src/context.ts': "import './test-context.ts';" })).toEqual([
    expect.stringContaining('packages/api/src/test-context.ts:1 api may not import testing |'),
  ]);
});

test('a file that does not parse is told, not skipped', () => {
  expect(complaints({ 'packages/db/src/x.ts': 'const = ;' })).toEqual([
    expect.stringContaining('packages/db/src/x.ts:1 does not parse: '),
  ]);
});
