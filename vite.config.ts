import { createReadStream, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Threads in WebAssembly need a cross-origin isolated page. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Serves and ships the bundle in models/mini as /models/mini/, outside the module graph and the precache. */
function shippedModel(): Plugin {
  const source = resolve(import.meta.dirname, 'models/mini');
  let outDir = '';
  return {
    name: 'scenograph:shipped-model',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/models/mini', (request, response, next) => {
        const path = normalize(join(source, decodeURIComponent((request.url ?? '').split('?')[0] ?? '')));
        if (!path.startsWith(source) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return next();
        createReadStream(path).pipe(response);
      });
    },
    async closeBundle() {
      await cp(source, join(outDir, 'models/mini'), { recursive: true });
    },
  };
}

export default defineConfig({
  // Relative addresses, so that the build also works below a folder of a static host.
  base: './',
  plugins: [react(), shippedModel()],
  worker: { format: 'es' },
  // onnxruntime-web resolves its WebAssembly beside its own module, which pre-bundling would move.
  optimizeDeps: { exclude: ['onnxruntime-web'] },
  server: { headers: isolation },
  preview: { headers: isolation },
  build: { target: 'es2023', chunkSizeWarningLimit: 900 },
});
