import { once } from 'node:events';
import { connect } from 'node:net';
import { fastify } from 'fastify';
import { expect, test, vi } from 'vitest';
import { listen, stopListening } from './listen.ts';

test('what is in flight finishes, what comes later is not accepted', async () => {
  const server = fastify();
  const arrived = Promise.withResolvers<void>();
  const mayAnswer = Promise.withResolvers<void>();
  server.get('/slow', async () => {
    arrived.resolve();
    await mayAnswer.promise;
    return 'answered';
  });
  await listen(server, 0, '127.0.0.1');
  const url = server.listeningOrigin;
  const slow = fetch(`${url}/slow`);
  await arrived.promise;
  const stopped = stopListening(server, 10_000);
  await vi.waitFor(() => expect(server.server.listening).toBe(false));
  await expect(fetch(`${url}/slow`)).rejects.toThrow();
  mayAnswer.resolve();
  expect(await (await slow).text()).toBe('answered');
  await stopped;
});

test('what does not finish in time is cut', async () => {
  const server = fastify();
  server.get('/never', () => new Promise(() => undefined));
  await listen(server, 0, '127.0.0.1');
  const socket = connect(Number(new URL(server.listeningOrigin).port), '127.0.0.1');
  const requested = once(server.server, 'request');
  socket.write('GET /never HTTP/1.1\r\nhost: a\r\n\r\n');
  await requested;
  const cut = once(socket, 'close');
  await stopListening(server, 10);
  await cut;
});
