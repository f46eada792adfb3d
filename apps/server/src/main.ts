import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Two thousand modules are stripped of their types and compiled at a start; the next start finds them done.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/kaopu/compiled'));
const { startServer } = await import('./start-server.ts');
await startServer(process.argv.slice(2));
