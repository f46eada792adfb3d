import { fontFacesPlugin } from '@kaopu/ui/theme/font-faces-plugin.ts';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server of `pnpm start`, while pages are worked on with `pnpm --filter @kaopu/admin dev`.
const server = 'http://127.0.0.1:7100';

export default defineConfig({
  base: '/admin/',
  plugins: [react(), fontFacesPlugin()],
  build: {
    manifest: true,
    target: 'es2022',
    // Fonts and pictures stay files: an inlined one is loaded by everybody.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/trpc': server, '/api': server, '/files': server } },
});
