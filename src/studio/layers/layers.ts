import { isAbort } from '../../contract/errors';
import type { PaintEvent } from '../../contract/events';
import type { Generator, GeneratorDescription, Keep } from '../../contract/generator';
import { asGeneratorError } from '../../contract/thrown';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf } from '../../plan/plan';
import { sentencesOf } from '../../words/parts/errors';
import { layersWords as say } from '../../words/parts/studio/layers';
import type { Held } from '../models/lease';
import { repaintProblem } from '../repaint/repaint';
import type { PaintingEntry } from '../scenes/paintings';
import type { Layers, LayersOptions } from './layersState';
import { separate, type SeparatingModel, type Separation } from './separate';

/** Takes pictures apart, one at a time. */
export function createLayers(options: LayersOptions): Layers {
  const { lease, model, paintings, store } = options;
  let abort: AbortController | null = null;

  const entryOf = (id: string) => paintings.getState().entries.find((entry) => entry.id === id);

  const problemOf = (entry: PaintingEntry, by: GeneratorDescription) => {
    if (objectsOf(parseChain(entry.chain).plan).length === 0) {
      return { text: say('noObjects'), advice: say('noObjectsAdvice') };
    }
    const problem = repaintProblem(entry, by);
    return problem && { text: say('inOne', { reason: problem.text }), advice: say('flatInstead') };
  };

  const work = async (entry: PaintingEntry, held: Held): Promise<Separation> => {
    const problem = problemOf(entry, held.by.describe());
    if (problem) throw new Unseparable(`${problem.text} ${problem.advice}`);
    return separate(entry, modelOf(entry, held), (done, total) =>
      store.setState({ kind: 'working', painting: entry.id, done, total }, true),
    );
  };

  const run = async (entry: PaintingEntry, own: AbortController): Promise<void> => {
    const painting = entry.id;
    const onWait = () => store.setState({ kind: 'waiting', painting }, true);
    for (;;) {
      try {
        const ask = { turn: 'glance', signal: own.signal, onWait } as const;
        const separation = await lease.take(ask, (held) => work(entry, held));
        return store.setState({ kind: 'ready', painting, separation }, true);
      } catch (error) {
        if (own.signal.aborted) return;
        // A run of the person went first: from the beginning, when it is done.
        if (isAbort(error)) continue;
        const reason = error instanceof Unseparable ? error.message : sentencesOf(asGeneratorError(error));
        return store.setState({ kind: 'failed', painting, reason }, true);
      }
    }
  };

  const drop = () => {
    abort?.abort();
    abort = null;
    store.setState({ kind: 'none' }, true);
  };
  return {
    problem(id) {
      const [entry, state] = [entryOf(id), model.getState()];
      if (!entry) return { text: say('gone'), advice: say('goneAdvice') };
      if (state.kind !== 'ready') return { text: say('noModel'), advice: say('noModelAdvice') };
      return problemOf(entry, state.description);
    },
    separate(id) {
      const entry = entryOf(id);
      drop();
      if (!entry) return;
      abort = new AbortController();
      store.setState({ kind: 'working', painting: id, done: 0, total: 0 }, true);
      void run(entry, abort);
    },
    drop,
  };
}

/** Why a picture stays in one, said to the person. */
class Unseparable extends Error {}

/** The generator that one has, as taking apart asks it. */
function modelOf(painting: PaintingEntry, { by, signal, follow }: Held): SeparatingModel {
  const description = by.describe();
  const { guidance, temperature } = painting;
  return {
    description,
    async paint(chain, prompt, seed, keep) {
      // Where every token is kept nothing is sampled, and nothing need be guided.
      const sampling = { ...description.defaults.paint, temperature, guidance: isWhole(keep) ? 1 : guidance };
      const request = { ...sampling, chain, prompt, seed: seed >>> 0, count: 1, ...(keep && { keep }) };
      let image: Extract<PaintEvent, { kind: 'image' }> | undefined;
      await follow(by.paint(request, signal), (event) => {
        if (event.kind === 'image') image = event;
      });
      if (!image) throw new Error('a painting run ended without a picture');
      return image;
    },
    detect: detectOf(by, signal, follow),
  };
}

function detectOf(by: Generator, signal: AbortSignal, follow: Held['follow']): SeparatingModel['detect'] {
  if (!by.describe().capabilities.detect) return null;
  return async (pixels, tokens) => {
    let found: Awaited<ReturnType<NonNullable<SeparatingModel['detect']>>> = [];
    await follow(by.detect({ pixels, tokens }, signal), (event) => (found = event.detections));
    return found;
  };
}

const isWhole = (keep: Keep | undefined): boolean => keep?.mask.every((kept) => kept === 1) === true;
