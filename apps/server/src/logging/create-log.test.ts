import { DrizzleQueryError } from 'drizzle-orm/errors';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog } from './create-log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('trace', { write: (line: string) => void lines.push(line) }));
  return lines.join('');
}

test('secrets are blanked however deep they lie', () => {
  const text = logged((log) => {
    log.info(
      { password: 'hunter2', input: { token: 'hunter2', deeper: { cookie: 'hunter2' } } },
      'signed in',
    );
    log.info({ settings: { databaseUrl: 'postgres://a:hunter2@b/c', a: { smtpUrl: 'hunter2' } } });
  });
  expect(text).not.toContain('hunter2');
  expect(text).toContain('signed in');
});

test('an error’s message and stack stay, a query’s values do not, in causes neither', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 4 }).map((value) => `~${value}~`),
      (value) => {
        const cause = Object.assign(new Error('duplicate key'), {
          code: '23505',
          detail: `Key (email)=(${value})`,
        });
        const failed = new DrizzleQueryError(
          'insert into account values ($1)',
          [value, `a\n    at ${value}`],
          cause,
        );
        const text = logged((log) => log.error({ err: new Error('sign-up failed', { cause: failed }) }));
        expect(text).not.toContain(JSON.stringify(value).slice(1, -1));
        expect(text).toContain('sign-up failed');
        expect(text).toContain('insert into account values ($1)');
        expect(text).toContain('23505');
        expect(text).toContain('create-log.test.ts');
      },
    ),
  );
});

test('what is thrown without being an error is not repeated', () => {
  expect(logged((log) => log.error({ err: 'hunter2' }))).not.toContain('hunter2');
});
