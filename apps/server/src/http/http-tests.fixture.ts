import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dependencies } from '@kaopu/api/dependencies.ts';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { createLog } from '../logging/create-log.ts';
import { createHttpServer } from './create-http-server.ts';
import type { HttpContext } from './http-context.ts';

/** Two small built applications in a folder of their own, with a hashed and precompressed asset. */
export function buildApplications(): HttpContext['applications'] {
  const folder = mkdtempSync(join(tmpdir(), 'kaopu-http-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['learner', 'admin']) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), `<!doctype html><title>${name}</title>`);
    writeFileSync(join(folder, name, 'assets', 'main-4f3a.js'), `/* ${name} */`);
    writeFileSync(join(folder, name, 'assets', 'main-4f3a.js.br'), `compressed ${name}`);
  }
  return { learner: join(folder, 'learner'), admin: join(folder, 'admin') };
}

/** A server over fakes for tests that never reach the database; `lines` is what it logs. */
export async function makeServer(
  given: Partial<HttpContext> = {},
): Promise<{ server: FastifyInstance; lines: string[] }> {
  const lines: string[] = [];
  const server = await createHttpServer({
    log: createLog('trace', { write: (line: string) => void lines.push(line) }),
    dependencies: {} as Dependencies,
    publicUrl: 'https://kaopu.example.org',
    isPublicUrlSet: true,
    uploadsFolder: mkdtempSync(join(tmpdir(), 'kaopu-uploads-')),
    filesUrl: null,
    tls: null,
    trustProxy: null,
    metricsToken: null,
    isDatabaseUp: async () => true,
    isStopping: () => false,
    applications: { learner: '/nowhere', admin: '/nowhere' },
    ...given,
  });
  onTestFinished(() => server.close());
  return { server, lines };
}
