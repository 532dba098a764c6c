import { matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching';

/**
 * The service worker keeps the shell (scripts, styles, fonts, icons, the page)
 * and gives every same-origin page and script the two headers that threads in
 * WebAssembly need, so that the studio also works on a host that cannot set
 * them. Model files and the WebAssembly runtime never pass through here: the
 * model's loader keeps those, with their checksums.
 */
const worker = self as unknown as ServiceWorkerGlobalScope & {
  __WB_MANIFEST: readonly (string | PrecacheEntry)[];
};

precache([...(self as unknown as typeof worker).__WB_MANIFEST]);

const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Where the studio lies on its host. */
const ROOT = new URL('./', worker.location.href).pathname;

const NEEDS_HEADERS: ReadonlySet<RequestDestination> = new Set([
  'document',
  'worker',
  'sharedworker',
  'script',
]);

function isolated(response: Response): Response {
  if (response.type === 'opaque' || response.type === 'opaqueredirect' || response.status === 0)
    return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION)) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

async function answer(request: Request): Promise<Response> {
  const kept = request.mode === 'navigate' ? await matchPrecache('index.html') : await matchPrecache(request);
  return isolated(kept ?? (await fetch(request)));
}

/** Scenes of the gallery that were opened once: asked for anew while there is a network, and there without one. */
const GALLERY = 'scenograph-gallery';

async function fromGallery(request: Request): Promise<Response> {
  const kept = await matchPrecache(request);
  if (kept) return kept;
  const cache = await caches.open(GALLERY);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone()).catch(() => undefined);
    return response;
  } catch (error) {
    const before = await cache.match(request);
    if (before) return before;
    throw error;
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (url.pathname.includes('/models/') || url.pathname.endsWith('.wasm')) return;
  // What other sites frame is no page of the studio.
  if (/^embed(?:\.html)?(?:$|\/)/.test(url.pathname.slice(ROOT.length))) return;
  const wanted = request.mode === 'navigate' || NEEDS_HEADERS.has(request.destination);
  if (wanted) event.respondWith(answer(request));
  else if (url.pathname.includes('/gallery/')) event.respondWith(fromGallery(request));
  else event.respondWith(matchPrecache(request).then((kept) => kept ?? fetch(request)));
});

worker.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: unknown = event.data;
  if (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  ) {
    void worker.skipWaiting();
  }
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
