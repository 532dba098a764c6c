import type { Studio } from '../studio/studio';
import { progressOf } from '../studio/run/machine';
import { loadedBytesOf } from '../ui/text/loadingText';
import { percent } from '../words/numbers';
import { awayWords } from '../words/parts/app/away';
import { benchmarkChipWords } from '../words/parts/app/benchmarkChip';

const NAME = 'Scenograph';

/** How far something is: in words, and as a share of all of it; null while that can't be known. */
interface Going {
  readonly what: string;
  readonly share: number | null;
}

/** What is going on; null for nothing. */
function goingOn({ stores }: Studio): Going | null {
  const progress = progressOf(stores.run.getState());
  if (progress) {
    const { label: what, value, max } = progress;
    return { what, share: value === null || max === 0 ? null : value / max };
  }
  const { activity, run, items } = stores.benchmark.getState();
  if (activity === 'running' && run) {
    const [done, count] = [items.length, run.prompts.length];
    return { what: benchmarkChipWords('far', { done, count }), share: count === 0 ? null : done / count };
  }
  const model = stores.model.getState();
  if (model.kind !== 'loading') return null;
  const loaded = loadedBytesOf(model.progress);
  return { what: awayWords('loading'), share: loaded === null ? null : loaded / model.progress.totalBytes };
}

/** What the title says while that goes on: the share first, where a narrow tab still shows it. */
const titleOf = ({ what, share }: Going): string =>
  `${share === null ? '' : `${percent(share)} `}${what} · ${NAME}`;

/**
 * While another tab or window is in front, the title of the page and the badge of the installed app say how far the
 * work is, and then that it has ended. Back here, both are as ever.
 */
export function followAway(studio: Studio): () => void {
  const { run, model, benchmark } = studio.stores;
  /** Something ended while nobody looked. */
  let ended: string | null = null;
  const badge = (share: number | null) =>
    void navigator
      .setAppBadge?.(share === null ? undefined : Math.max(1, Math.floor(100 * share)))
      .catch(ignored);
  const show = () => {
    if (document.visibilityState === 'visible') {
      ended = null;
      document.title = NAME;
      void navigator.clearAppBadge?.().catch(ignored);
      return;
    }
    const going = goingOn(studio);
    if (going) {
      document.title = titleOf(going);
      badge(going.share);
    } else if (ended !== null) {
      document.title = `${ended} · ${NAME}`;
      badge(null);
    }
  };
  const stops = [
    run.subscribe((now, before) => {
      if (now.kind === 'failed' && before.kind !== 'failed') ended = awayWords('failed');
      else if (now.kind === 'idle' && before.kind === 'planning') ended = awayWords('planned');
      else if (now.kind === 'idle' && before.kind === 'painting') ended = awayWords('painted');
      show();
    }),
    model.subscribe((now, before) => {
      if (before.kind === 'loading' && now.kind === 'ready') ended = awayWords('loaded');
      if (before.kind === 'loading' && now.kind === 'failed') ended = awayWords('failed');
      show();
    }),
    benchmark.subscribe((now, before) => {
      if (before.activity === 'running' && now.activity === 'done' && now.run) {
        const facts = { done: now.items.length, count: now.run.prompts.length };
        ended = benchmarkChipWords('finished', facts);
      }
      show();
    }),
  ];
  document.addEventListener('visibilitychange', show);
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', show);
  };
}

/** A page that isn't an installed app has no badge. */
const ignored = () => undefined;
