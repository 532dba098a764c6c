import type { Counts } from './counters';

/** Who is measured, and on what. */
export interface Contender {
  readonly kind: 'ours' | 'peer';
  readonly backend: 'wasm' | 'webgpu';
  readonly threads: number;
  /** Ours: the address of a manifest. Peer: the name of a six-file folder below `/six/`. */
  readonly model: string;
  /** The peer's number type for every graph. */
  readonly dtype?: string;
}

/** Writes a chain, greedily. `maxTokens` bounds it; `stop` is the token id that ends it. */
export interface TextTask {
  readonly prompt: string;
  readonly maxTokens: number;
  readonly stop: number;
}

/** Paints from a prompt and a chain. */
export interface ImageTask {
  readonly prompt: string;
  /** The template with the prompt, the chain and `<begin_of_image>`: what the sequence is. */
  readonly sequence: string;
  readonly chain: string;
  readonly seed: number;
  readonly temperature: number;
  readonly guidance: number;
  /** Ours alone: the peer keeps its own default. */
  readonly topK: number;
  readonly topP: number;
  /** Image tokens of a picture. */
  readonly tokens: number;
  /** Stop after this many; the whole picture otherwise. */
  readonly limit: number;
}

/** `tokens` were decided by then, and these were the totals. */
export interface RunMark {
  readonly tokens: number;
  /** ms since the call. */
  readonly at: number;
  readonly counts: Counts;
}

export interface RunResult {
  readonly marks: readonly RunMark[];
  /** ms from the call to its end: text written, or pixels there. Null where it was stopped early. */
  readonly total: number | null;
  /** What was written; empty for a picture. */
  readonly text: string;
}

/** Messages to and from the peer's worker. */
export type PeerRequest =
  | { readonly type: 'load'; readonly contender: Contender }
  | { readonly type: 'text'; readonly task: TextTask; readonly started: number }
  | { readonly type: 'image'; readonly task: ImageTask; readonly started: number };

export type PeerReply = { readonly result: RunResult | null } | { readonly error: string };

/** What our worker tells beside its own messages, over a BroadcastChannel named after it. */
export interface Note {
  /** Tokens decided by the event: 1 for text, a row or more for an image. */
  readonly tokens: number;
  /** ms since the epoch of the page's clock. */
  readonly at: number;
  readonly counts: Counts;
}

/** The clock that pages and workers of one browser share, in ms. */
export const now = (): number => performance.timeOrigin + performance.now();

/** A contender that is ready. */
export interface Loaded {
  text(task: TextTask): Promise<RunResult>;
  image(task: ImageTask): Promise<RunResult>;
  close(): Promise<void>;
}
