import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Connect, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { embedPage } from './scripts/serve/embedPage.ts';
import { devHeaders, HEADERS, policyInPage, zodWithoutEval } from './scripts/serve/policy.ts';
import { servedFile } from './scripts/serve/servedFile.ts';
import { zodWithoutJsonSchema } from './scripts/shell/zod.ts';

const SERVED = '/models/mini';

/**
 * Serves and ships the bundle in models/mini (or the folder named by SCENOGRAPH_BUNDLE, in a preview of any build, too)
 * as /models/mini/, outside the module graph and the precache.
 */
function shippedModel(): Plugin {
  const source = resolve(import.meta.dirname, process.env.SCENOGRAPH_BUNDLE ?? 'models/mini');
  /** Where a build goes; null for a server, whose end calls `closeBundle`, too. */
  let outDir: string | null = null;
  const serve: Connect.NextHandleFunction = (request, response, next) => {
    const file = servedFile(source, request.url ?? '');
    if (file === null) return next();
    createReadStream(file).pipe(response);
  };
  return {
    name: 'scenograph:shipped-model',
    configResolved(config) {
      if (config.command === 'build') outDir = resolve(config.root, config.build.outDir);
    },
    configureServer({ middlewares }) {
      middlewares.use(SERVED, serve);
    },
    configurePreviewServer({ middlewares }) {
      if (process.env.SCENOGRAPH_BUNDLE !== undefined) middlewares.use(SERVED, serve);
    },
    async closeBundle() {
      if (outDir !== null) await cp(source, join(outDir, SERVED), { recursive: true });
    },
  };
}

/** The installable app: the shell is precached, an update waits until the person takes it. */
const pwa = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/app/pwa',
  filename: 'serviceWorker.ts',
  registerType: 'prompt',
  injectRegister: false,
  injectManifest: {
    // Of the gallery what is seen at once: the small pictures, and what plays on an empty stage.
    globPatterns: [
      '**/*.{html,js,mjs,css,woff2,svg,png}',
      'gallery/*-small.webp',
      'gallery/reef.json',
      'gallery/reef-1.webp',
    ],
    // The model and the WebAssembly runtime are kept by the model's own loader, with checksums;
    // the page that others frame is no part of the studio.
    globIgnores: ['models/**', '**/*.wasm', 'embed.html', 'embed/**'],
    maximumFileSizeToCacheInBytes: 2 ** 21,
  },
  manifest: {
    name: 'Scenograph',
    short_name: 'Scenograph',
    description: 'See the plan of a picture, fix it, paint it. Everything stays on this device.',
    id: './',
    start_url: './',
    display: 'standalone',
    background_color: '#1b1c1f',
    theme_color: '#1b1c1f',
    categories: ['graphics', 'design'],
    icons: [
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
});

/** One for each start of the dev server, which marks its own inline scripts and styles with it. */
const nonce = randomBytes(16).toString('base64');

export default defineConfig(({ command, isPreview }) => ({
  // Relative addresses, so that the build also works below a folder of a static host.
  base: './',
  plugins: [
    react(),
    pwa,
    shippedModel(),
    embedPage(),
    zodWithoutEval(),
    zodWithoutJsonSchema(),
    policyInPage(),
  ],
  worker: { format: 'es', plugins: () => [zodWithoutEval(), zodWithoutJsonSchema()] },
  ...(command === 'serve' && !isPreview && { html: { cspNonce: nonce } }),
  // onnxruntime-web resolves its WebAssembly beside its own module, which pre-bundling would move.
  optimizeDeps: { exclude: ['onnxruntime-web'], rolldownOptions: { plugins: [zodWithoutEval()] } },
  server: { headers: devHeaders(nonce) },
  preview: { headers: HEADERS },
  build: { target: 'es2023', chunkSizeWarningLimit: 900 },
}));
