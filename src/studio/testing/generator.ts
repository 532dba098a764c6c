import type {
  AskEvent,
  DetectEvent,
  Detection,
  PaintEvent,
  PlanEvent,
  ScoreEvent,
} from '../../contract/events';
import type {
  AskRequest,
  DetectRequest,
  Generator,
  GeneratorDescription,
  PaintRequest,
  PlanRequest,
  ScoreRequest,
} from '../../contract/generator';
import { parseChain } from '../../plan/chain/parser';

export const description: GeneratorDescription = {
  id: 'scripted',
  name: 'Scripted',
  hash: 'f00d',
  licence: { name: 'MIT', notice: 'For tests.' },
  tokens: { columns: 4, rows: 4 },
  image: { width: 8, height: 8 },
  coordinates: { step: 1, max: 999 },
  defaults: {
    plan: { temperature: 0.8, topK: 0, topP: 1, maxTokens: 500, constrained: true },
    paint: { temperature: 1, topK: 0, topP: 1, guidance: 5 },
  },
  capabilities: { plan: true, paint: true, repaint: false, understand: false },
  backend: 'wasm',
};

/**
 * A generator that writes a given chain a few letters at a time and paints plain pictures. `gate` is awaited
 * before every event, so that a test can stop it anywhere; it counts how many runs are on at once.
 */
export class ScriptedGenerator implements Generator {
  readonly planRequests: PlanRequest[] = [];
  readonly paintRequests: PaintRequest[] = [];
  readonly detectRequests: DetectRequest[] = [];
  /** What it finds in any picture. */
  findings: readonly Detection[] = [];
  readonly askRequests: AskRequest[] = [];
  /** How likely it says yes to a question about any picture. */
  answerOf: (question: string) => number = () => 1;
  running = 0;
  mostRunning = 0;
  disposed = false;
  /** The chain that answers a request. */
  chainOf: (request: PlanRequest) => string = () => this.chain;
  gate: (event: PlanEvent | PaintEvent) => Promise<void> = async () => undefined;

  constructor(
    public chain: string,
    readonly about: GeneratorDescription = description,
  ) {}

  describe(): GeneratorDescription {
    return this.about;
  }

  async *plan(request: PlanRequest, signal: AbortSignal): AsyncGenerator<PlanEvent> {
    this.planRequests.push(request);
    const prefix = request.prefix ?? '';
    const rest = this.chainOf(request).slice(prefix.length);
    const pieces = rest.match(/<[^>]*>|[^<]{1,5}/gs) ?? [];
    yield* this.#counted(signal, function* (): Iterable<PlanEvent> {
      for (const [index, text] of pieces.entries()) {
        const alternatives = [{ id: index, text, logProbability: -0.5 }];
        yield { kind: 'token', index, id: index, text, logProbability: -0.5, alternatives };
      }
      const text = prefix + rest;
      const reason = text.endsWith('<begin_of_image>') ? 'complete' : 'length';
      yield { kind: 'finish', reason, text, tokenCount: pieces.length };
    });
  }

  async *paint(request: PaintRequest, signal: AbortSignal): AsyncGenerator<PaintEvent> {
    this.paintRequests.push(request);
    const { tokens: grid, image: size } = this.about;
    const picture = (image: number) => ({
      ...size,
      data: new Uint8ClampedArray(size.width * size.height * 4).fill(100 + image),
    });
    yield* this.#counted(signal, function* (): Iterable<PaintEvent> {
      for (let image = 0; image < request.count; image += 1) {
        if (!grid) {
          yield { kind: 'preview', image, decidedRows: 0, pixels: picture(image) };
          yield {
            kind: 'image',
            image,
            seed: request.seed + image,
            tokens: new Int32Array(),
            pixels: picture(image),
          };
          continue;
        }
        for (let row = 0; row < grid.rows; row += 1) {
          const tokens = Array.from({ length: grid.columns }, (_, i) => row * grid.columns + i);
          yield { kind: 'tokens', image, start: row * grid.columns, tokens };
          yield { kind: 'preview', image, decidedRows: row + 1, pixels: picture(image) };
        }
        const { keep } = request;
        const tokens = Int32Array.from({ length: grid.rows * grid.columns }, (_, i) =>
          keep ? (keep.mask[i] ? (keep.tokens[i] ?? 0) : 100 + i) : i,
        );
        yield { kind: 'image', image, seed: request.seed + image, tokens, pixels: picture(image) };
      }
    });
  }

  async *score(request: ScoreRequest, signal: AbortSignal): AsyncGenerator<ScoreEvent> {
    const boxes = parseChain(request.chain).plan.segments.flatMap((s) =>
      s.kind === 'object' && s.box ? [s.box] : [],
    );
    const edge = (at: number) => ({ low: at - 10, median: at, high: at + 10 });
    for (const [box, { x1, y1, x2, y2 }] of boxes.entries()) {
      await Promise.resolve();
      signal.throwIfAborted();
      yield { kind: 'spread', box, edges: [edge(x1), edge(y1), edge(x2), edge(y2)] };
    }
  }

  async *detect(request: DetectRequest, signal: AbortSignal): AsyncGenerator<DetectEvent> {
    this.detectRequests.push(request);
    await Promise.resolve();
    signal.throwIfAborted();
    yield { kind: 'found', detections: this.findings };
  }

  async *ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AskEvent> {
    this.askRequests.push(request);
    await Promise.resolve();
    for (const [index, question] of request.questions.entries()) {
      signal.throwIfAborted();
      yield { kind: 'answer', index, yes: this.answerOf(question) };
    }
  }

  async dispose(): Promise<void> {
    this.disposed = true;
  }

  async *#counted<E extends PlanEvent | PaintEvent>(
    signal: AbortSignal,
    events: () => Iterable<E>,
  ): AsyncGenerator<E> {
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    try {
      for (const event of events()) {
        await this.gate(event);
        signal.throwIfAborted();
        yield event;
      }
    } finally {
      // A real one takes a moment to come to rest.
      await Promise.resolve();
      this.running -= 1;
    }
  }
}
