import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      externalizeDeps: {
        exclude: ['zod', '@orpc/contract', '@orpc/server', '@orpc/client', 'drizzle-orm', 'fflate'],
      },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          loopback: 'src/main/loopback.ts',
          storageWorker: 'src/main/storageWorker.ts',
          copyCheckWorker: 'src/main/copyCheckWorker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload has to be one CommonJS file.
      rolldownOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    // The host puts a fresh nonce in at each response; Mantine's style tags carry it.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      // Fonts must not become data: URLs, which the content security policy refuses.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        // All that the first picture needs comes in one file: seventy small ones took half a second to fetch.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
    worker: { format: 'es' },
  },
});
