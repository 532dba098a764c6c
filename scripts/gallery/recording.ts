import { PNG } from 'pngjs';
import type { GeneratorDescription, Generator } from '../../src/contract/generator';
import type { Detection, PaintImageEvent, PixelImage } from '../../src/contract/events';
import type { RunNode } from '../../src/library/runNode';
import type { Trace, TraceEvent } from '../../src/library/trace';
import type { TraceFile } from '../../src/library/traceFile';
import { planStanding } from '../../src/critic/plans/plan-standing';
import { parseChain } from '../../src/plan/chain/parser';
import { serialiseChain } from '../../src/plan/chain/serialiser';
import { type Plan, objectsOf } from '../../src/plan/plan';
import { tidied } from '../../src/plan/tidy/tidied';
import { contentOfTrace } from '../../src/studio/tree/content';

/** A plan as a step of a recipe left it, for the steps that go on from it. */
interface Made {
  readonly node: RunNode;
  readonly chain: string;
}

/** A picture of a recording, beside the words about it. */
export interface MadePicture {
  readonly id: string;
  readonly pixels: PixelImage;
  readonly found: readonly Detection[];
}

const format = { format: 'scenograph-run-node', version: 1, createdAt: 0 } as const;

/**
 * Makes the runs of one scene and keeps them as the studio does: nodes, and a log of each run. Times are those of the
 * machine that recorded; everything else is the same on each.
 */
export class Recording {
  readonly nodes: RunNode[] = [];
  readonly traces: Trace[] = [];
  readonly pictures: MadePicture[] = [];
  readonly #records: TraceFile['pictures'][number]['record'][] = [];
  readonly #made = new Map<string, Made>();
  readonly #signal = new AbortController().signal;

  constructor(
    readonly id: string,
    readonly prompt: string,
  ) {}

  /** Samples a plan once, and keeps how likely each token was. */
  async plan(
    generator: Generator,
    step: {
      readonly id: string;
      readonly seed: number;
      readonly temperature?: number;
      readonly name?: string;
    },
  ): Promise<void> {
    const { prompt } = this;
    const { defaults } = generator.describe();
    const { seed, temperature = defaults.plan.temperature } = step;
    const asked = { ...defaults.plan, temperature, prompt, seed };
    const { constrained, maxTokens } = asked;
    const start = { prompt, prefix: '', ids: [], nextObject: 1, seed, temperature, constrained, maxTokens };
    const events: TraceEvent[] = [{ at: 0, kind: 'plan-started', ...start }];
    const since = clock();
    let chain = '';
    for await (const event of generator.plan(asked, this.#signal)) {
      if (event.kind === 'finish') {
        chain = event.text;
        events.push({ at: since(), kind: 'finished', reason: event.reason });
        continue;
      }
      const alternatives = event.alternatives.map((other) => ({
        ...other,
        logProbability: rounded(other.logProbability),
      }));
      events.push({ ...event, at: since(), logProbability: rounded(event.logProbability), alternatives });
    }
    const trace = this.#log(step.id, 'plan', generator.describe(), events);
    this.#stand(step.id, 'plan', null, step.name ?? '', contentOfTrace(trace), chain);
  }

  /** What a person makes of a plan: boxes of their own by name, or all of it as Tidy does. */
  edit(
    generator: Generator,
    step: {
      readonly id: string;
      readonly from: string;
      readonly name?: string;
      readonly boxes?: Readonly<Record<string, readonly [number, number, number, number]>>;
    },
  ): void {
    const { plan } = parseChain(this.#of(step.from).chain);
    const { boxes } = step;
    const edited: Plan = boxes
      ? {
          ...plan,
          segments: plan.segments.map((segment) => {
            const given = segment.kind === 'object' ? boxes[segment.name] : undefined;
            if (!given || segment.kind !== 'object') return segment;
            const [x1, y1, x2, y2] = given;
            return { ...segment, box: { x1, y1, x2, y2 } };
          }),
        }
      : tidied(this.prompt, plan, generator.describe().vocabulary);
    const chain = serialiseChain({ ...edited, complete: true });
    const before = this.#of(step.from).node.content;
    const content = before && { ...before, chain, revision: 0 };
    this.#stand(step.id, 'edit', step.from, step.name ?? '', content, chain);
  }

  /** Paints a plan once. */
  async paint(
    generator: Generator,
    step: {
      readonly id: string;
      readonly from: string;
      readonly seed: number;
      readonly guidance?: number;
      readonly temperature?: number;
      readonly name?: string;
    },
  ): Promise<void> {
    const about = generator.describe();
    const { defaults, licence, backend, tokens: grid } = about;
    if (!grid) throw new Error('a model that makes its pictures of no tokens can’t be recorded here');
    const { chain, node } = this.#of(step.from);
    const { seed, guidance = defaults.paint.guidance, temperature = defaults.paint.temperature } = step;
    const { prompt } = this;
    const picture = `${step.id}-picture`;
    const start = { prompt, chain, revision: 0, seed, count: 1, temperature, guidance, ...grid };
    const events: TraceEvent[] = [
      { at: 0, kind: 'paint-started', ...start, startedAt: 0, pictures: [picture] },
    ];
    const since = clock();
    let image: PaintImageEvent | undefined;
    const asked = { ...defaults.paint, guidance, temperature, prompt, chain, seed, count: 1 };
    for await (const event of generator.paint(asked, this.#signal)) {
      if (event.kind === 'tokens') events.push({ ...event, at: since() });
      if (event.kind === 'image') image = event;
    }
    if (!image) throw new Error('no picture came');
    events.push({ at: since(), kind: 'image', image: 0, seed, painting: picture });
    events.push({ at: since(), kind: 'finished', reason: 'painted' });
    this.#log(step.id, 'paint', about, events);
    this.#stand(step.id, 'painting', step.from, step.name ?? '', node.content, chain);

    const found: Detection[] = [];
    if (about.capabilities.detect) {
      const looked = generator.detect({ pixels: image.pixels, tokens: image.tokens }, this.#signal);
      for await (const event of looked) found.push(...event.detections);
    }
    const { width, height } = image.pixels;
    this.#records.push({
      id: picture,
      sceneId: this.id,
      prompt,
      chain,
      planRevision: 0,
      seed,
      guidance,
      temperature,
      model: {
        ...modelOf(about),
        licence: licence.name,
        ...(licence.url !== undefined && { licenceUrl: licence.url }),
      },
      backend,
      tokens: Array.from(image.tokens),
      width,
      height,
      createdAt: 0,
    });
    this.pictures.push({ id: picture, pixels: image.pixels, found });
  }

  /** How a plan stands to the prompt, and its objects, for whoever looks at what was made. */
  standing(id: string, generator: Generator): string {
    const { plan } = parseChain(this.#of(id).chain);
    const { held, broken } = planStanding(this.prompt, plan, generator.describe().vocabulary);
    return `${this.id}/${id}: ${held} held, ${broken} broken; ${objectsOf(plan)
      .map(({ name, box }) => `${name} ${box ? `${box.x1},${box.y1},${box.x2},${box.y2}` : '-'}`)
      .join('; ')}`;
  }

  /** All of it as a file; `png` gives each picture's bytes in base64. */
  file(png: (picture: MadePicture) => string): TraceFile {
    const pictures = this.#records.map((record, i) => {
      const picture = this.pictures[i];
      if (!picture) throw new Error('a record without its picture');
      return { record, png: png(picture) };
    });
    const { prompt: title, nodes, traces } = this;
    return { format: 'scenograph-trace-file', version: 2, title, nodes, traces, pictures };
  }

  #of(id: string): Made {
    const made = this.#made.get(id);
    if (!made) throw new Error(`no step ${id} before this one`);
    return made;
  }

  #log(id: string, kind: Trace['kind'], about: GeneratorDescription, events: TraceEvent[]): Trace {
    const { id: sceneId } = this;
    const run = { sceneId, startedAt: 0, model: modelOf(about), backend: about.backend, truncated: false };
    const trace: Trace = { format: 'scenograph-trace', version: 2, id, kind, ...run, events };
    this.traces.push(trace);
    return trace;
  }

  #stand(
    id: string,
    kind: RunNode['kind'],
    parent: string | null,
    name: string,
    content: RunNode['content'],
    chain: string,
  ): void {
    const node: RunNode = {
      ...format,
      sceneId: this.id,
      prompt: this.prompt,
      id,
      kind,
      parent,
      name,
      content,
    };
    this.nodes.push(node);
    this.#made.set(id, { node, chain });
  }
}

/** The pixels as a PNG, without an alpha channel. */
export function pngOf({ width, height, data }: PixelImage): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 2 });
}

const modelOf = ({ id, name, hash }: GeneratorDescription) => ({ id, name, hash });

/** Whole milliseconds since it was made. */
function clock(): () => number {
  const started = performance.now();
  return () => Math.round(performance.now() - started);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
