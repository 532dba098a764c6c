import { runWords as say } from '../../words/parts/studio/run';
import { createChainParser, type ChainParser, type PendingObject } from '../../plan/chain/parser';
import { emptyPlan, objectsOf, type ObjectId, type Plan } from '../../plan/plan';
import type { GeneratorError } from '../../contract/errors';
import { reviveError } from '../../contract/serialError';
import type { PixelImage, PlanTokenEvent } from '../../contract/events';
import type { TraceEvent } from '../../library/trace';
import { objectIds, tailOf } from '../document/reading';

/** What the run is doing. A replay is the same reducer over a stored trace. */
export type RunState = IdleState | PlanningState | PaintingState | FailedState;

export interface IdleState {
  readonly kind: 'idle';
}

export interface PlanningState {
  readonly kind: 'planning';
  readonly prompt: string;
  /** The chain that the model goes on from; '' when it plans anew. */
  readonly prefix: string;
  /** Prefix and everything sampled so far. */
  readonly text: string;
  /** The sampled tokens, with probabilities and alternatives. */
  readonly tokens: readonly PlanTokenEvent[];
  readonly maxTokens: number;
  /** The object that is half written. */
  readonly pending: PendingObject | null;
  readonly plan: Plan;
  /** Text after the last settled segment of `plan`. */
  readonly tail: string;
  /** Ids of the prefix's objects, in order of mention, and the number of the first new one. */
  readonly ids: readonly ObjectId[];
  readonly nextObject: number;
}

export interface PaintingState {
  readonly kind: 'painting';
  /** The picture that is being painted, from 0, of `count`. */
  readonly image: number;
  readonly count: number;
  readonly columns: number;
  /** Grid rows of `image` decided so far, of `rows`. */
  readonly decidedRows: number;
  readonly rows: number;
  /** Grid rows decided in each picture. */
  readonly decided: readonly number[];
  /** The picture so far; null until the first preview, and in a replay. */
  readonly preview: PixelImage | null;
  /** Revision of the plan that is being painted. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The cells that are painted again, where only a part of a painting is; null for a whole picture. */
  readonly cells: readonly number[] | null;
}

export interface FailedState {
  readonly kind: 'failed';
  readonly error: GeneratorError;
  readonly during: 'planning' | 'painting';
}

export const idle: IdleState = { kind: 'idle' };

/** A preview is shown and not kept: a replay has the finished picture. */
export type RunEvent =
  | TraceEvent
  | {
      readonly kind: 'preview';
      readonly image: number;
      readonly decidedRows: number;
      readonly pixels: PixelImage;
    };

/** The next state. Events that don't fit the state change nothing. */
export function reduce(state: RunState, event: RunEvent): RunState {
  return settle(state, step(state, event));
}

/** The state after all of these events: the same as one after the other. */
export function reduceAll(state: RunState, events: readonly RunEvent[]): RunState {
  return settle(state, events.reduce(step, state));
}

/** A chain that is read as it grows, and how much of it was read. */
interface Reader {
  readonly parser: ChainParser;
  read: number;
}

/** The reader of each state that was reached last: what comes after it reads only what is new. */
const readers = new WeakMap<PlanningState, Reader>();

/** Reads what the chain of a state has grown by since `before`. */
function settle(before: RunState, state: RunState): RunState {
  if (state.kind !== 'planning' || state === before) return state;
  const known = before.kind === 'planning' && goesOn(before, state) ? readers.get(before) : undefined;
  const { text, ids, nextObject } = state;
  // Another state may have gone on from the same one: its reader is further on, and this chain is read anew.
  const goes = before.kind === 'planning' && known?.read === before.text.length;
  const reader =
    known && goes ? known : { parser: createChainParser({ newId: objectIds(ids, nextObject) }), read: 0 };
  reader.parser.push(text.slice(reader.read));
  reader.read = text.length;
  const { plan, pending } = reader.parser;
  const settled = { ...state, plan, pending, tail: tailOf(text, plan) };
  readers.set(settled, reader);
  return settled;
}

/** True when `state` is the same run, some tokens later. */
function goesOn(before: PlanningState, state: PlanningState): boolean {
  const { length } = before.tokens;
  return (
    before.prefix === state.prefix &&
    before.ids === state.ids &&
    before.nextObject === state.nextObject &&
    (length === 0 || before.tokens[length - 1] === state.tokens[length - 1])
  );
}

/** As `reduce`, with the chain not read yet. */
function step(state: RunState, event: RunEvent): RunState {
  switch (event.kind) {
    case 'plan-started':
      return {
        kind: 'planning',
        prompt: event.prompt,
        prefix: event.prefix,
        text: event.prefix,
        tokens: [],
        maxTokens: event.maxTokens,
        pending: null,
        plan: emptyPlan,
        tail: '',
        ids: event.ids,
        nextObject: event.nextObject,
      };
    case 'token': {
      if (state.kind !== 'planning') return state;
      const { at: _, ...token } = event;
      return { ...state, text: state.text + event.text, tokens: [...state.tokens, token] };
    }
    case 'paint-started':
      return {
        kind: 'painting',
        image: 0,
        count: event.count,
        columns: event.columns,
        decidedRows: 0,
        rows: event.rows,
        decided: Array.from({ length: event.count }, () => 0),
        preview: null,
        revision: event.revision,
        startedAt: event.startedAt,
        cells: event.repainted?.cells ?? null,
      };
    case 'tokens': {
      if (state.kind !== 'painting') return state;
      const rows = Math.floor((event.start + event.tokens.length) / state.columns);
      return decide(state, event.image, rows);
    }
    case 'preview':
      if (state.kind !== 'painting') return state;
      return { ...decide(state, event.image, event.decidedRows), preview: event.pixels };
    case 'image':
      return state.kind === 'painting' ? decide(state, event.image, state.rows) : state;
    case 'finished':
    case 'stopped':
      return idle;
    case 'failed': {
      if (state.kind !== 'planning' && state.kind !== 'painting') return state;
      return { kind: 'failed', error: reviveError(event.error), during: state.kind };
    }
  }
}

function decide(state: PaintingState, image: number, rows: number): PaintingState {
  if (image < 0 || image >= state.count) return state;
  const before = state.decided[image] ?? 0;
  const decidedRows = Math.min(state.rows, Math.max(before, rows));
  return {
    ...state,
    image,
    decidedRows,
    decided: state.decided.with(image, decidedRows),
    // Another picture begins: the old one's preview is not a preview of it.
    preview: image === state.image ? state.preview : null,
  };
}

/** Figures for a progress bar; `value` is null while the end can't be known. */
export interface Progress {
  /** "Planning" or "Painting". */
  readonly label: string;
  readonly value: number | null;
  readonly max: number;
  /** In words, for the bar's value text. */
  readonly text: string;
}

export function progressOf(state: RunState): Progress | null {
  if (state.kind === 'planning') {
    const objects = objectsOf(state.plan).length;
    return {
      label: say('planning'),
      value: null,
      max: state.maxTokens,
      text: say('written', { count: objects, tokens: state.tokens.length }),
    };
  }
  if (state.kind === 'painting') {
    const value = state.decided.reduce((sum, rows) => sum + rows, 0);
    const { count, rows } = state;
    // A picture without tokens has no rows to count.
    const key = rows > 1 ? (count > 1 ? 'rowOf' : 'row') : count > 1 ? 'pictureOf' : 'picture';
    const facts = { row: state.decidedRows, rows, picture: state.image + 1, count };
    return {
      label: say('painting'),
      value,
      max: state.rows * state.count,
      text: say(key, facts),
    };
  }
  return null;
}
