import { expect, test } from 'vitest';
import { chooseDatabaseUser } from './database-user.ts';

const root = 'root:x:0:0:root:/root:/bin/sh';
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const postgres = 'postgres:x:101:104::/var/lib/postgresql:/bin/bash';

test('an ordinary user runs the database as itself', () => {
  expect(chooseDatabaseUser([root, postgres].join('\n'), 1000)).toBe(null);
});

test('root lends the database to postgres, else nobody, else to any user that is there', () => {
  expect(chooseDatabaseUser([root, nobody, postgres].join('\n'), 0)?.name).toBe('postgres');
  expect(chooseDatabaseUser([root, nobody].join('\n'), 0)?.name).toBe('nobody');
  expect(chooseDatabaseUser([root, 'anna:x:1000:1000::/:/bin/sh'].join('\n'), 0)?.uid).toBe(1000);
});

test('a machine that knows no user but root says so in one line', () => {
  expect(() => chooseDatabaseUser(root, 0)).toThrow(/names no other user/);
  expect(() => chooseDatabaseUser('', 0)).toThrow(/names no other user/);
});
