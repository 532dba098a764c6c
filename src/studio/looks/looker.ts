import type { StoreApi } from 'zustand';
import { looksWords as say } from '../../words/parts/studio/looks';
import type { Detection, PixelImage } from '../../contract/events';
import type { Generator } from '../../contract/generator';
import { isAbort } from '../../contract/errors';
import { asGeneratorError } from '../../contract/thrown';
import { sentencesOf } from '../../words/parts/errors';
import type { Held, Lease } from '../models/lease';
import type { ModelState } from '../models/inUse';
import { isPaintedBy } from '../scenes/paintedBy';
import type { PaintingEntry, PaintingsController, PaintingsState } from '../scenes/paintings';
import type { Look, LooksState } from './looks';

export interface Looker {
  /** Looks at a painting, also again after it was stopped or failed. */
  look(id: string): void;
  /** Stops looking at what is being looked at. */
  stop(): void;
  /** What was found is drawn on the stage, or no longer. */
  toggleOverlay(): void;
  /** Points at findings of the shown painting, by index. */
  light(lit: readonly number[]): void;
  dispose(): void;
}

const ENDED = 'ended';

/** A detector finds things; a model's own understanding answers questions. */
const canLook = (generator: Generator): boolean => {
  const { detect, understand } = generator.describe().capabilities;
  return detect === true || understand;
};

/** Looks at every finished painting of the open scene, newest first, one at a time, when no run needs the model. */
export function createLooker(options: {
  readonly generator: () => Generator | null;
  readonly lease: Lease;
  readonly paintings: StoreApi<PaintingsState>;
  readonly png: PaintingsController['png'];
  readonly model: StoreApi<ModelState>;
  readonly store: StoreApi<LooksState>;
  readonly pixelsOf: (png: Blob) => Promise<PixelImage>;
}): Looker {
  const { paintings, model, store } = options;
  let abort: AbortController | null = null;

  const set = (id: string, look: Look | null) =>
    store.setState(({ looks }) => {
      const next = new Map(looks);
      next.delete(id);
      if (look) next.set(id, look);
      return { looks: next };
    });
  const next = (): PaintingEntry | undefined => {
    const { looks } = store.getState();
    return paintings.getState().entries.find((entry) => !entry.unfinished && !looks.has(entry.id));
  };

  const lookAt = async ({ by, signal, follow }: Held, entry: PaintingEntry): Promise<Look> => {
    const { id, prompt } = entry;
    const png = options.png(id);
    if (!png) return { kind: 'failed', reason: say('gone') };
    const pixels = await options.pixelsOf(png);
    if (by.describe().capabilities.detect) {
      let found: readonly Detection[] = [];
      const tokens = isPaintedBy(entry, by.describe()) ? { tokens: Int32Array.from(entry.tokens) } : {};
      await follow(by.detect({ pixels, ...tokens }, signal), (event) => (found = event.detections));
      return { kind: 'found', detections: found };
    }
    const { questionsOf } = await import('../../critic/pictures/picture-questions');
    const questions = questionsOf(prompt, by.describe().vocabulary);
    const yes: number[] = [];
    const asked = questions.map(({ question }) => question);
    // A prompt that the rules can't read gives rise to no question: the picture needn't be read either.
    if (asked.length > 0) {
      await follow(
        by.ask({ pixels, questions: asked }, signal),
        (answer) => (yes[answer.index] = answer.yes),
      );
    }
    return { kind: 'answered', answers: { questions, yes } };
  };
  /** Looks at the newest one that nobody has looked at. */
  const glance = async (held: Held, stop: AbortSignal): Promise<void> => {
    const entry = next();
    if (!entry || !canLook(held.by)) return;
    const { id } = entry;
    set(id, { kind: 'looking' });
    try {
      set(id, await lookAt(held, entry));
    } catch (error) {
      if (isAbort(error) && held.signal.aborted) {
        set(id, stop.reason === 'person' ? { kind: 'stopped' } : null);
      } else {
        set(id, { kind: 'failed', reason: sentencesOf(asGeneratorError(error)) });
      }
    }
  };

  const pump = async (): Promise<void> => {
    const by = options.generator();
    if (abort || !next() || !by || !canLook(by)) return;
    const own = new AbortController();
    abort = own;
    const ask = { turn: 'glance', signal: own.signal } as const;
    await options.lease.take(ask, (held) => glance(held, own.signal)).catch(() => undefined);
    if (abort === own) abort = null;
    if (own.signal.reason !== ENDED) void pump();
  };

  const unsubscribe = [
    paintings.subscribe(() => void pump()),
    model.subscribe((now, before) => {
      const hash = (state: ModelState) => (state.kind === 'ready' ? state.description.hash : null);
      if (hash(now) === hash(before)) return;
      // Another model has other eyes.
      abort?.abort();
      store.setState({ looks: new Map() });
      void pump();
    }),
  ];
  return {
    look(id) {
      set(id, null);
      void pump();
    },
    stop: () => abort?.abort('person'),
    toggleOverlay: () => store.setState(({ overlay }) => ({ overlay: !overlay })),
    light: (lit) => store.setState({ lit }),
    dispose() {
      abort?.abort(ENDED);
      for (const end of unsubscribe) end();
    },
  };
}
