import { v4 as newId } from 'uuid';
import type { Studio } from '../../studio/studio';
import { shellWords } from '../../words/parts/app/shell';
import { isBusy } from './busy';
import { keepOwnScene } from './ownScene';
import { createUpdateTalk } from './tabs';
import { createUpdate } from './update';

/** Remembers, for this tab, that the one reload for isolation was spent. */
const RELOADED = 'scenograph.isolated';

/** Milliseconds after which a tab that has something to finish is asked again. */
const AGAIN = 1000;

const pause = () => new Promise((resolve) => setTimeout(resolve, AGAIN));

/**
 * Makes the studio installable and usable offline. An update waits until the person takes it, in any tab, and then
 * until no tab has something to finish: a run, a benchmark, work that isn't kept. The person may say in such a tab that
 * it shall not be waited for. What is open is kept before a page reloads.
 */
export function registerServiceWorker(studio: Studio): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  let keepsNothing = false;
  void studio.library().then((kept) => {
    keepsNothing = kept.inMemory !== null;
    kept.onMemory(() => (keepsNothing = true));
  });
  /** The person has said here that an update may come at any moment. */
  let agreed = false;
  const busy = () => !agreed && isBusy(studio, keepsNothing);
  const holdUp = () =>
    studio.notices.notify({
      tone: 'info',
      text: shellWords('updateWaits'),
      advice: shellWords('updateWaitsAdvice'),
      action: { label: shellWords('updateNow'), perform: () => (agreed = true) },
    });
  const talk = createUpdateTalk({
    channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('scenograph-update'),
    isBusy: busy,
    onHeldUp: once(holdUp),
    newId,
  });
  let registration: ServiceWorkerRegistration | null = null;
  let taking = false;
  const take = async () => {
    if (taking) return;
    taking = true;
    // Whoever asks for it here does so in the knowledge of what is on here.
    agreed = true;
    for (let told = false; !(await talk.areFree()); told = true) {
      if (!told) studio.notices.notify({ tone: 'info', text: shellWords('otherTabBusy') });
      await pause();
    }
    await studio.autosave.flush();
    registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
  };
  /** Another version is in charge of this page: it may have come without asking, from a tab of an older build. */
  const reloadWhenFree = async () => {
    if (busy()) holdUp();
    while (busy()) await pause();
    await studio.autosave.flush();
    keepOwnScene(studio);
    window.location.reload();
  };
  const offer = () => {
    const update = studio.own(createUpdate);
    if (update.getState().take) return;
    update.setState({ take: () => void take() });
    studio.notices.announce(shellWords('newVersion'));
  };
  /** Offers what is installed beside a version that is in charge; the first of all needs no word. */
  const follow = (worker: ServiceWorker | null) => {
    const look = () => worker?.state === 'installed' && navigator.serviceWorker.controller && offer();
    worker?.addEventListener('statechange', look);
    look();
  };
  // `early.js` asks first; whatever it found already is looked at here.
  navigator.serviceWorker.register('./serviceWorker.js', { scope: './' }).then(
    (found: ServiceWorkerRegistration | undefined) => {
      // What blocks service workers may answer with nothing.
      if (!found) return;
      registration = found;
      follow(found.waiting);
      follow(found.installing);
      found.addEventListener('updatefound', () => follow(found.installing));
    },
    (error: unknown) => console.warn('No offline use this time:', error),
  );
  let inCharge = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (inCharge) return void reloadWhenFree();
    inCharge = true;
    if (!crossOriginIsolated) isolateOnce(studio);
  });
}

/** The same, at its first call alone. */
function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
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
