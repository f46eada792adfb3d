// Writes docs/openapi/openapi.json; a test fails while it is not what the server serves. Run:
// pnpm --filter @kaopu/server openapi
import { writeFileSync } from 'node:fs';
import type { HttpContext } from '../http-context.ts';
import { makePublicRoutes } from './add-public-endpoints.ts';
import { buildOpenApi } from './build-openapi.ts';

/** The document under the name that the kept copy uses for any installation. */
export function buildKeptOpenApi() {
  const printer = { print: async () => new Uint8Array(), close: async () => {} };
  // Describing a route reaches nothing: only answering does.
  const routes = makePublicRoutes({} as HttpContext, printer);
  return buildOpenApi(routes, 'https://kaopu.example');
}

if (import.meta.main) {
  const file = new URL('../../../../../docs/openapi/openapi.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(buildKeptOpenApi(), null, 2)}\n`);
}
