import type { StoreApi } from 'zustand';
import type { Detection, PixelImage } from '../../contract/events';
import type { Generator } from '../../contract/generator';
import { isAbort } from '../run/drive';
import { asGeneratorError } from '../../contract/thrown';
import type { ModelState } from '../models/loading';
import { sentencesOf } from '../../words/parts/errors';
import type { PaintingEntry, PaintingsController, PaintingsState } from '../scenes/paintings';
import type { RunState } from '../run/run';
import { questionsOf } from '../../critic/picture-questions';
import type { Look, LooksState } from './findings';

export interface Looker {
  /** Looks at a painting, also again after it was stopped or failed. */
  look(id: string): void;
  /** Stops looking at what is being looked at. */
  stop(): void;
  dispose(): void;
}

/** A detector finds things; a model's own understanding answers questions. */
const canLook = (generator: Generator): boolean => {
  const { detect, understand } = generator.describe().capabilities;
  return detect === true || understand;
};

/**
 * Looks at every finished painting of the open scene, newest first, one at a time, while no run needs the
 * model: a run that begins stops it, and it goes on afterwards.
 */
export function createLooker(options: {
  readonly generator: () => Generator | null;
  readonly paintings: StoreApi<PaintingsState>;
  readonly png: PaintingsController['png'];
  readonly run: StoreApi<RunState>;
  readonly model: StoreApi<ModelState>;
  readonly store: StoreApi<LooksState>;
  readonly pixelsOf: (png: Blob) => Promise<PixelImage>;
}): Looker {
  const { paintings, run, model, store } = options;
  let current: { readonly id: string; readonly abort: AbortController } | null = null;

  const set = (id: string, look: Look | null) =>
    store.setState(({ looks }) => {
      const others = Object.entries(looks).filter(([other]) => other !== id);
      return { looks: Object.fromEntries(look ? [...others, [id, look]] : others) };
    });
  const isRunning = () => ['planning', 'painting'].includes(run.getState().kind);
  const next = (): PaintingEntry | undefined => {
    const { looks } = store.getState();
    return paintings.getState().entries.find((entry) => !entry.unfinished && !looks[entry.id]);
  };

  const lookAt = async (by: Generator, id: string, signal: AbortSignal): Promise<Look> => {
    const png = options.png(id);
    if (!png) return { kind: 'failed', reason: 'The picture is gone.' };
    const pixels = await options.pixelsOf(png);
    if (!by.describe().capabilities.detect) return askAbout(by, id, pixels, signal);
    let found: readonly Detection[] = [];
    for await (const event of by.detect({ pixels }, signal)) found = event.detections;
    return { kind: 'found', detections: found };
  };
  const askAbout = async (
    by: Generator,
    id: string,
    pixels: PixelImage,
    signal: AbortSignal,
  ): Promise<Look> => {
    const entry = paintings.getState().entries.find((one) => one.id === id);
    const questions = questionsOf(entry?.prompt ?? '', by.describe().vocabulary);
    const yes: number[] = [];
    const asked = questions.map(({ question }) => question);
    // A prompt that the rules can't read gives rise to no question: the picture needn't be read either.
    if (asked.length > 0) {
      for await (const answer of by.ask({ pixels, questions: asked }, signal)) yes[answer.index] = answer.yes;
    }
    return { kind: 'answered', answers: { questions, yes } };
  };

  const pump = async (): Promise<void> => {
    const by = options.generator();
    const entry = next();
    if (current || isRunning() || !entry || !by || !canLook(by)) return;
    const abort = new AbortController();
    const mine = { id: entry.id, abort };
    current = mine;
    set(entry.id, { kind: 'looking' });
    try {
      set(entry.id, await lookAt(by, entry.id, abort.signal));
    } catch (error) {
      if (isAbort(error) && abort.signal.aborted) {
        set(entry.id, abort.signal.reason === 'person' ? { kind: 'stopped' } : null);
      } else {
        set(entry.id, { kind: 'failed', reason: sentencesOf(asGeneratorError(error)) });
      }
    } finally {
      if (current === mine) current = null;
    }
    void pump();
  };

  const unsubscribe = [
    paintings.subscribe(() => void pump()),
    run.subscribe((now, before) => {
      if (now.kind === before.kind) return;
      if (isRunning()) current?.abort.abort();
      else void pump();
    }),
    model.subscribe((now, before) => {
      const hash = (state: ModelState) => (state.kind === 'ready' ? state.description.hash : null);
      if (hash(now) === hash(before)) return;
      // Another model has other eyes.
      current?.abort.abort();
      store.setState({ looks: {} });
      void pump();
    }),
  ];
  return {
    look(id) {
      set(id, null);
      void pump();
    },
    stop: () => current?.abort.abort('person'),
    dispose() {
      current?.abort.abort();
      for (const end of unsubscribe) end();
    },
  };
}
