import { registerSW } from 'virtual:pwa-register';
import type { Studio } from '../../studio/studio';
import { shellWords } from '../../words/parts/app/shell';
import { createUpdate } from './update';

/** Remembers, for this tab, that the one reload for isolation was spent. */
const RELOADED = 'scenograph.isolated';

/**
 * Makes the studio installable and usable offline. An update waits until the
 * person takes it. What is open is kept before the page reloads.
 */
export function registerServiceWorker(studio: Studio): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const update = registerSW({
    onNeedRefresh() {
      studio
        .own(createUpdate)
        .setState({ take: () => void studio.autosave.flush().then(() => update(true)) });
      studio.notices.announce(shellWords('newVersion'));
    },
    onRegisterError: (error: unknown) => console.warn('No offline use this time:', error),
  });
  if (!crossOriginIsolated)
    navigator.serviceWorker.addEventListener('controllerchange', () => isolateOnce(studio), { once: true });
}

/**
 * On a host that can't set headers the service worker sets them, from the next
 * load on; threads need them. So the page loads again: once a tab, and only
 * while nothing runs and nothing was begun.
 */
function isolateOnce(studio: Studio): void {
  const { kind } = studio.stores.run.getState();
  if (kind === 'planning' || kind === 'painting' || studio.stores.document.getState().canUndo) return;
  try {
    if (sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, '1');
  } catch {
    // Without a memory the page might reload forever: then rather one thread.
    return;
  }
  window.location.reload();
}
