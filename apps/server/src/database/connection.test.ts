import { expect, test } from 'vitest';
import { describeConnectionFault, describePlace } from './connection-fault.ts';
import { toConnection } from './to-connection.ts';

const address = 'postgres://kaopu:hunter2@db.example.org:6432/kaopu?sslmode=require';

test('an address is handed to the driver as it is', () => {
  expect(toConnection(address)).toBe(address);
});

test.each([
  'postgres://kaopu:a%2Fb@localhost/exams?host=/run/postgresql&port=5433',
  'postgres://kaopu:a%2Fb@%2Frun%2Fpostgresql:5433/exams',
])('an address of a unix socket is taken apart: %s', (given) => {
  expect(toConnection(given)).toEqual({
    host: '/run/postgresql',
    port: 5433,
    user: 'kaopu',
    password: 'a/b',
    database: 'exams',
  });
});

test.each([
  ['ECONNREFUSED', /nothing listens there/],
  ['28P01', /user or password are wrong/],
  ['3D000', /CREATE DATABASE/],
  ['XX999', /the server said this/],
])('%s is told with the place, the cause and the fix, without the password', (code, expected) => {
  const error = Object.assign(new Error('the server said this\nand more'), { code });
  const line = describeConnectionFault(address, error);
  expect(line).toMatch(expected);
  expect(line).toContain('db.example.org:6432/kaopu');
  expect(line).not.toMatch(/hunter2|\n/);
});

test('a socket is named by its folder', () => {
  expect(describePlace({ host: '/run/postgresql', port: 5432, user: 'a', database: 'exams' })).toBe(
    '/run/postgresql/exams',
  );
});
