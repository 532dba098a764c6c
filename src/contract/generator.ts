/**
 * The generator contract: one interface, several implementations (worker, Node, a remote one). Nothing above
 * this room knows which one it holds.
 *
 * The least that one must do: `describe()`, with `tokens: null` and every capability false that it lacks; `plan` yields
 * `token` events, a piece of the chain each, then one `finish`; `paint` yields one `image` event a picture, with any
 * number of `preview` events before it. `score`, `detect` and `ask` may throw `invalid-request` where their capability
 * is false. What goes wrong is a `GeneratorError` by its code; whatever else was thrown becomes one by
 * `asGeneratorError`. An aborted signal ends a stream with `abortError()`, within a moment. `loadGenerator` in src/app
 * is where one is made.
 */

import type { AskEvent, DetectEvent, PaintEvent, PixelImage, PlanEvent, ScoreEvent } from './events';

/** What a generator is and can do; shown to the person and stamped on results. */
export interface GeneratorDescription {
  readonly id: string;
  readonly name: string;
  /** sha256 of the bundle's manifest: identifies the exact weights. */
  readonly hash: string;
  /** Hashes of earlier bundles of the same weights: what they painted can be painted on. */
  readonly succeeds?: readonly string[];
  readonly licence: { readonly name: string; readonly notice: string; readonly url?: string };
  /**
   * The grid of tokens that a picture of this model is made of; null for a model that makes its pictures otherwise.
   * Repainting parts, keeping tokens and counting rows need it: without it they are not offered.
   */
  readonly tokens: { readonly columns: number; readonly rows: number } | null;
  /** Size of a painted image in px. */
  readonly image: { readonly width: number; readonly height: number };
  /** Coordinates the model writes: multiples of `step`, and `max`. */
  readonly coordinates: { readonly step: number; readonly max: number };
  readonly defaults: { readonly plan: PlanSampling; readonly paint: PaintSampling };
  readonly capabilities: {
    readonly plan: boolean;
    readonly paint: boolean;
    /** It can keep some tokens of a picture and sample the others again: `PaintRequest.keep`. Needs `tokens`. */
    readonly repaint: boolean;
    /** Its image tokens say what they show, and can be held to the plan: `PaintSampling.held`. */
    readonly hold?: boolean;
    /** As many things of a plan as one of its pictures can show, where there is such a limit. */
    readonly mostThings?: number;
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
  readonly backend: Backend;
  /** Parts that compute on another back end than `backend`, which got them wrong: by graph, `image_decoder` and so on. */
  readonly elsewhere?: Readonly<Partial<Record<GraphPart, Backend>>>;
}

/** A part of a model that can compute apart from the others. */
export type GraphPart = 'decoder' | 'image_decoder' | 'detector' | 'vision_encoder';

export type Backend = 'webgpu' | 'wasm' | 'remote';

export interface Vocabulary {
  readonly objects: readonly {
    name: string;
    plural: string;
    synonyms: readonly string[];
    /** Those of the synonyms that mean something else, of which this is the closest that the model knows. */
    near?: readonly string[];
  }[];
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
  /** Only tokens that tell the plan may be chosen; true where it is left out. For a model with the capability `hold`. */
  readonly held?: boolean;
}

export interface PlanRequest extends PlanSampling {
  readonly prompt: string;
  /** A partial chain to go on from (no template, no BOS). */
  readonly prefix?: string;
  readonly seed: number;
}

/** Tokens of a picture to keep while repainting: raster order, length columns x rows of the description's `tokens`. */
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
  /** Only for a model with the capability `repaint`. */
  readonly keep?: Keep;
}

export interface ScoreRequest {
  readonly prompt: string;
  /** A serialised chain, or the beginning of one. */
  readonly chain: string;
}

export interface DetectRequest {
  /** A whole picture of the size that the model paints. */
  readonly pixels: PixelImage;
  /** The image tokens that this very model painted it with, in raster order, where they are known. */
  readonly tokens?: Int32Array;
}

export interface AskRequest {
  /** A whole picture of the size that the model paints. */
  readonly pixels: PixelImage;
  /** Each to be answered by yes or no. */
  readonly questions: readonly string[];
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
