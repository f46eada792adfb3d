import { fontFacesPlugin } from '@kaopu/ui/theme/font-faces-plugin.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { titleFontPlugin } from './title-font-plugin.ts';

// The server of `pnpm start`, while pages are worked on with `pnpm --filter @kaopu/learner dev`.
const server = 'http://127.0.0.1:7100';

export default defineConfig({
  plugins: [react(), fontFacesPlugin(), titleFontPlugin()],
  build: {
    manifest: true,
    target: 'es2022',
    // Fonts and pictures stay files: an inlined one is loaded by everybody.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: 'index.html', verify: 'verify.html' } },
  },
  server: {
    proxy: Object.fromEntries(
      [
        '/trpc',
        '/api',
        '/files',
        '/v/',
        '/credentials',
        '/status-lists',
        '/issued-record',
        '/.well-known',
      ].map((path) => [path, server]),
    ),
  },
});
