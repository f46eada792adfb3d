import { join } from 'node:path';
import type { Dependencies } from '@kaopu/api/dependencies.ts';
import type { Database } from '@kaopu/db/client.ts';
import { isDatabaseUp } from './database/is-database-up.ts';
import { createHttpServer } from './http/create-http-server.ts';
import type { HttpContext } from './http/http-context.ts';
import type { PublicAddress } from './installation/public-address.ts';
import { listen, stopListening } from './lifecycle/listen.ts';
import type { Opening } from './lifecycle/opening.ts';

const applicationsFolder = join(import.meta.dirname, '..', '..');
/** What has not been answered by then is cut, so that a stop ends. */
const patienceMs = 20_000;

type Served = {
  dependencies: Dependencies;
  address: PublicAddress;
  tls: HttpContext['tls'];
  sql: Database['sql'];
};

/** Listens, and serves until the stop. */
export async function serveHttp({ settings, log, closing, stopped }: Opening, served: Served): Promise<void> {
  const server = await createHttpServer({
    log,
    dependencies: served.dependencies,
    publicUrl: served.address.publicUrl,
    isPublicUrlSet: settings.publicUrl !== null,
    uploadsFolder: join(settings.dataFolder, 'uploads'),
    filesUrl: settings.files.url,
    tls: served.tls,
    trustProxy: settings.trustProxy,
    metricsToken: settings.metricsToken,
    isDatabaseUp: () => isDatabaseUp(served.sql),
    isStopping: () => stopped.aborted,
    applications: {
      learner: join(applicationsFolder, 'learner', 'dist'),
      admin: join(applicationsFolder, 'admin', 'dist'),
    },
  });
  await listen(server, settings.port, served.address.host);
  closing.add('HTTP', () => stopListening(server, patienceMs));
}
