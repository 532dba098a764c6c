import { createChainParser, parseChain, type PendingObject } from '../../plan/chain/parser';
import { emptyPlan, type ObjectId, type Plan } from '../../plan/plan';
import type { PlanTokenEvent } from '../../contract/events';
import type { TraceEvent } from '../../library/trace';
import {
  idle,
  objectIds,
  reduceAll,
  type FailedState,
  type PaintingState,
  type RunState,
} from '../run/machine';
import type { Clip, Reel } from './reel';

/** A picture of a run on its way: which one, and how far it is. */
export interface PaintedSoFar {
  /** The picture that the run was at, from 0. */
  readonly image: number;
  readonly decidedRows: number;
  readonly rows: number;
  readonly state: PaintingState;
  /** Id of each picture of the run, where the log has it. */
  readonly pictures: readonly (string | undefined)[];
}

/** What a reel shows at one position. */
export interface Frame {
  /** The state of the run there: what the live state was. */
  readonly run: RunState;
  readonly prompt: string;
  readonly plan: Plan;
  readonly pending: PendingObject | null;
  /** What was there before the model went on. */
  readonly prefix: string;
  readonly tokens: readonly PlanTokenEvent[];
  readonly painted: PaintedSoFar | null;
  /** Why the run failed. */
  readonly failure: FailedState['error'] | null;
}

const empty: Frame = {
  run: idle,
  prompt: '',
  plan: emptyPlan,
  pending: null,
  prefix: '',
  tokens: [],
  painted: null,
  failure: null,
};

/** The state of a run after its first `count` events. */
export function replayTo(events: readonly TraceEvent[], count: number): RunState {
  return reduceAll(idle, events.slice(0, count));
}

/** What the reel shows at a position. A run that has ended shows the last that it did. */
export function frameAt(reel: Reel, position: number): Frame {
  const moment = reel.moments[Math.min(Math.max(position, 0), reel.moments.length - 1)];
  const clip = moment && reel.clips[moment.clip];
  if (!moment || !clip) return empty;
  if (clip.kind === 'edit') return { ...empty, prompt: clip.prompt, plan: planOf(clip) };
  const { events } = clip.trace;
  const run = replayTo(events, moment.events);
  const over = moment.kind === 'end';
  const shown = over ? replayTo(events, moment.events - 1) : run;
  const failure = run.kind === 'failed' ? run.error : null;
  const start = events[0];
  if (shown.kind === 'planning') {
    const { prompt, plan, pending, prefix, tokens } = shown;
    return { ...empty, run, prompt, plan, pending: over ? null : pending, prefix, tokens, failure };
  }
  if (shown.kind === 'painting' && start?.kind === 'paint-started') {
    const painted = paintedIn(shown, events);
    return {
      ...empty,
      run,
      prompt: start.prompt,
      plan: paintedPlan(start.chain, clip.ids),
      painted,
      failure,
    };
  }
  return { ...empty, run, failure };
}

function paintedIn(state: PaintingState, events: readonly TraceEvent[]): PaintedSoFar {
  const { image, decidedRows, rows, count } = state;
  const start = events[0];
  const known = start?.kind === 'paint-started' ? start.pictures : undefined;
  const pictures = Array.from({ length: count }, (_, i) => {
    const finished = events.find((event) => event.kind === 'image' && event.image === i);
    return finished?.kind === 'image' ? finished.painting : known?.[i];
  });
  return { image, decidedRows, rows, state, pictures };
}

function paintedPlan(chain: string, ids: readonly ObjectId[]): Plan {
  return parseChain(chain, { newId: objectIds(ids, 1 + highest(ids)) }).plan;
}

function planOf({ content }: Extract<Clip, { kind: 'edit' }>): Plan {
  const ids = content.objects.map(({ id }) => id);
  const parser = createChainParser({ newId: objectIds(ids, 1 + highest(ids)) });
  parser.push(content.chain);
  return parser.plan;
}

const highest = (ids: readonly ObjectId[]) => Math.max(0, ...ids.map((id) => Number(id.slice(1)) || 0));
