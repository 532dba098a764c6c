/**
 * The generator contract: one interface, several implementations (worker,
 * Node, recorded). Nothing above this file knows which one it holds.
 */

import type { Box } from '../plan/box';

/** What a generator is and can do; shown to the person and stamped on results. */
export interface GeneratorDescription {
  readonly id: string;
  readonly name: string;
  /** sha256 of the bundle's manifest: identifies the exact weights. */
  readonly hash: string;
  /** Hashes of earlier bundles of the same weights: what they painted can be painted on. */
  readonly succeeds?: readonly string[];
  readonly licence: { readonly name: string; readonly notice: string; readonly url?: string };
  readonly grid: { readonly columns: number; readonly rows: number };
  /** Size of a painted image in px. */
  readonly image: { readonly width: number; readonly height: number };
  /** Coordinates the model writes: multiples of `step`, and `max`. */
  readonly coordinates: { readonly step: number; readonly max: number };
  readonly defaults: { readonly plan: PlanSampling; readonly paint: PaintSampling };
  readonly capabilities: {
    readonly plan: boolean;
    readonly paint: boolean;
    readonly repaint: boolean;
    /** It can answer questions about a picture it painted: `ask`. */
    readonly understand: boolean;
    /** It can say how sure it is of the edges of boxes: `score`. */
    readonly score?: boolean;
    /** It can say what is in a picture it painted: `detect`. */
    readonly detect?: boolean;
  };
  /** Present for a model that reads no boxes: a plan reaches it in words, and its boxes are a suggestion. */
  readonly boxes?: 'suggested';
  /** Present where another model writes the plans than the one that paints. */
  readonly planner?: Pick<GeneratorDescription, 'id' | 'name' | 'hash' | 'licence'>;
  /** Present for a closed-vocabulary model: the words it knows. */
  readonly vocabulary?: Vocabulary;
  /** True for the recorded generator: whatever it shows must be labelled so. */
  readonly recorded: boolean;
  readonly backend: Backend;
  /** Parts that compute on another back end than `backend`, which got them wrong: by graph, `image_decoder` and so on. */
  readonly elsewhere?: Readonly<Partial<Record<GraphPart, Backend>>>;
}

/** A part of a model that can compute apart from the others. */
export type GraphPart = 'decoder' | 'image_decoder' | 'detector' | 'vision_encoder';

export type Backend = 'webgpu' | 'wasm' | 'recorded';

export interface Vocabulary {
  readonly objects: readonly { name: string; plural: string; synonyms: readonly string[] }[];
  readonly colours: readonly string[];
  readonly settings: readonly string[];
  /** Every other word a prompt may use. */
  readonly words: readonly string[];
}

export interface PlanSampling {
  readonly temperature: number;
  /** 0 = off. */
  readonly topK: number;
  /** 1 = off. */
  readonly topP: number;
  readonly maxTokens: number;
  /** Only tokens that keep the chain parseable may be chosen. */
  readonly constrained: boolean;
}

export interface PaintSampling {
  readonly temperature: number;
  readonly topK: number;
  readonly topP: number;
  /** Classifier-free guidance weight w: u + w (c - u). 1 = off. */
  readonly guidance: number;
}

export interface PlanRequest extends PlanSampling {
  readonly prompt: string;
  /** A partial chain to go on from (no template, no BOS). */
  readonly prefix?: string;
  readonly seed: number;
}

export interface TokenAlternative {
  readonly id: number;
  readonly text: string;
  readonly logProbability: number;
}

/** One sampled chain token. `index` counts from 0 after the prefix. */
export interface PlanTokenEvent {
  readonly kind: 'token';
  readonly index: number;
  readonly id: number;
  readonly text: string;
  /** Natural log of the model's probability at temperature 1, before any constraint. */
  readonly logProbability: number;
  /** The five most likely tokens, most likely first. */
  readonly alternatives: readonly TokenAlternative[];
}

/** The end of planning. `text` is prefix + everything sampled, `<begin_of_image>` included if reached. */
export interface PlanFinishEvent {
  readonly kind: 'finish';
  readonly reason: 'complete' | 'length';
  readonly text: string;
  readonly tokenCount: number;
}

export type PlanEvent = PlanTokenEvent | PlanFinishEvent;

/** Tokens of a picture to keep while repainting: raster order, length columns x rows. */
export interface Keep {
  /** A whole picture: the tokens to be sampled again are shown in previews until they are. */
  readonly tokens: Int32Array;
  /** 1 = keep this token, 0 = sample it again. */
  readonly mask: Uint8Array;
}

export interface PaintRequest extends PaintSampling {
  readonly prompt: string;
  /** The serialised chain, ending with or without `<begin_of_image>`. */
  readonly chain: string;
  /** Seed of the first image; image i uses seed + i. */
  readonly seed: number;
  readonly count: number;
  readonly keep?: Keep;
}

/** RGBA, row-major, 8 bits a channel. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** `tokens[start .. start + tokens.length)` of image `image` have been decided. */
export interface PaintTokensEvent {
  readonly kind: 'tokens';
  readonly image: number;
  readonly start: number;
  readonly tokens: readonly number[];
}

/** The picture so far: rows from `decidedRows` (in grid rows) on are meaningless. */
export interface PaintPreviewEvent {
  readonly kind: 'preview';
  readonly image: number;
  readonly decidedRows: number;
  readonly pixels: PixelImage;
}

export interface PaintImageEvent {
  readonly kind: 'image';
  readonly image: number;
  readonly seed: number;
  readonly tokens: Int32Array;
  readonly pixels: PixelImage;
}

export type PaintEvent = PaintTokensEvent | PaintPreviewEvent | PaintImageEvent;

export interface ScoreRequest {
  readonly prompt: string;
  /** A serialised chain, or the beginning of one. */
  readonly chain: string;
}

/** Where the model would have put an edge, on the 1000-grid: percentiles of its distribution at temperature 1. */
export interface EdgeSpread {
  /** 10th percentile. */
  readonly low: number;
  readonly median: number;
  /** 90th percentile. */
  readonly high: number;
}

/** The spread of each edge of one box, given all of the chain before that edge. */
export interface ScoreEvent {
  readonly kind: 'spread';
  /** The number of the box in the chain, from 0: boxes that can't be read are counted and left out. */
  readonly box: number;
  /** Of x1, y1, x2 and y2. */
  readonly edges: readonly [EdgeSpread, EdgeSpread, EdgeSpread, EdgeSpread];
}

export interface DetectRequest {
  /** A whole picture of the size that the model paints. */
  readonly pixels: PixelImage;
}

/** A thing found in a picture. */
export interface Detection {
  /** What it is, in the words of the model's vocabulary. */
  readonly name: string;
  /** Null: the natural one of such a thing. */
  readonly colour: string | null;
  /** Other colours that look the same on such a thing. */
  readonly alike: readonly (string | null)[];
  readonly box: Box;
  /** How sure the detector is, 0..1. */
  readonly score: number;
}

/** All that was found, surest first; empty where nothing was. */
export interface DetectEvent {
  readonly kind: 'found';
  readonly detections: readonly Detection[];
}

export interface AskRequest {
  /** A whole picture of the size that the model paints. */
  readonly pixels: PixelImage;
  /** Each to be answered by yes or no. */
  readonly questions: readonly string[];
}

/** The answer to one question, in the order in which they were put. */
export interface AskEvent {
  readonly kind: 'answer';
  readonly index: number;
  /** The probability of yes, of yes and no. */
  readonly yes: number;
}

export interface Generator {
  describe(): GeneratorDescription;
  /** Streams the chain. Throws `GeneratorError`; an aborted signal ends with an `AbortError` DOMException. */
  plan(request: PlanRequest, signal: AbortSignal): AsyncIterable<PlanEvent>;
  /** Streams the pictures. Same errors as `plan`. */
  paint(request: PaintRequest, signal: AbortSignal): AsyncIterable<PaintEvent>;
  /** How sure the model is of each box of a chain. Same errors as `plan`; `invalid-request` where it can't say. */
  score(request: ScoreRequest, signal: AbortSignal): AsyncIterable<ScoreEvent>;
  /** Looks at a picture: one event. Same errors as `plan`; `invalid-request` from a model that can't. */
  detect(request: DetectRequest, signal: AbortSignal): AsyncIterable<DetectEvent>;
  /** Answers questions about a picture, one event each. Same errors as `plan`; `invalid-request` from a model that can't. */
  ask(request: AskRequest, signal: AbortSignal): AsyncIterable<AskEvent>;
  /** Frees sessions and memory; the generator is unusable afterwards. */
  dispose(): Promise<void>;
}

/** Progress of loading a bundle, for a progress bar. Bytes count the whole bundle. */
export interface LoadProgress {
  readonly phase: 'manifest' | 'download' | 'verify' | 'compile' | 'self-test';
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly file?: string;
}

export type GeneratorErrorKind =
  | 'unsupported-device'
  | 'out-of-memory'
  | 'device-lost'
  | 'bundle-damaged'
  | 'bundle-unsupported'
  | 'network-lost'
  | 'storage-full'
  | 'plan-too-long'
  | 'invalid-request'
  | 'internal';

/** A failure with a sentence for the person: what happened, then what to do. */
export class GeneratorError extends Error {
  override readonly name = 'GeneratorError';
  constructor(
    readonly kind: GeneratorErrorKind,
    message: string,
    /** What the person can do about it, one sentence. */
    readonly advice: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
