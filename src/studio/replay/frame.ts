import { objectIds } from '../document/reading';
import { createChainParser, type PendingObject } from '../../plan/chain/parser';
import { emptyPlan, type ObjectId, type Plan } from '../../plan/plan';
import type { PlanTokenEvent } from '../../contract/events';
import type { TraceEvent } from '../../library/trace';
import { idle, reduceAll, type FailedState, type PaintingState, type RunState } from '../run/machine';
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
export interface ReelFrame {
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

const empty: ReelFrame = {
  run: idle,
  prompt: '',
  plan: emptyPlan,
  pending: null,
  prefix: '',
  tokens: [],
  painted: null,
  failure: null,
};

/** Events between two states of a run that are kept, so that going back is as near as going on. */
const STRIDE = 64;

/** The states of one run, each a few steps from one that is known. */
function createStates(events: readonly TraceEvent[]): (count: number) => RunState {
  const kept: RunState[] = [idle];
  let last = { count: 0, state: idle as RunState };
  return (count) => {
    const goal = Math.min(Math.max(count, 0), events.length);
    const checkpoint = Math.min(kept.length - 1, Math.floor(goal / STRIDE));
    let at =
      last.count <= goal && last.count >= checkpoint * STRIDE
        ? last
        : { count: checkpoint * STRIDE, state: kept[checkpoint] ?? idle };
    while (at.count < goal) {
      const to = Math.min(goal, (Math.floor(at.count / STRIDE) + 1) * STRIDE);
      at = { count: to, state: reduceAll(at.state, events.slice(at.count, to)) };
      if (to === kept.length * STRIDE) kept.push(at.state);
    }
    last = at;
    return at.state;
  };
}

/** What is worked out once for a clip: its states, or the plan that it shows. */
interface Read {
  readonly stateAt: (count: number) => RunState;
  readonly plan: () => Plan;
}
const clips = new WeakMap<Clip, Read>();

function readOf(clip: Clip): Read {
  const known = clips.get(clip);
  if (known) return known;
  let plan: Plan | null = null;
  const read: Read = {
    stateAt: clip.kind === 'run' ? createStates(clip.trace.events) : () => idle,
    plan: () => (plan ??= planOf(clip)),
  };
  clips.set(clip, read);
  return read;
}

/** What the reel shows at a position. A run that has ended shows the last that it did. */
export function frameAt(reel: Reel, position: number): ReelFrame {
  const moment = reel.moments[Math.min(Math.max(position, 0), reel.moments.length - 1)];
  const clip = moment && reel.clips[moment.clip];
  if (!moment || !clip) return empty;
  const { stateAt, plan } = readOf(clip);
  if (clip.kind === 'edit') return { ...empty, prompt: clip.prompt, plan: plan() };
  const { events } = clip.trace;
  const over = moment.kind === 'end';
  const before = over ? stateAt(moment.events - 1) : null;
  const run = stateAt(moment.events);
  const shown = before ?? run;
  const failure = run.kind === 'failed' ? run.error : null;
  const start = events[0];
  if (shown.kind === 'planning') {
    const { prompt, pending, prefix, tokens } = shown;
    return {
      ...empty,
      run,
      prompt,
      plan: shown.plan,
      pending: over ? null : pending,
      prefix,
      tokens,
      failure,
    };
  }
  if (shown.kind === 'painting' && start?.kind === 'paint-started') {
    return { ...empty, run, prompt: start.prompt, plan: plan(), painted: paintedIn(shown, events), failure };
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

/** The plan of a clip that has one throughout: an edit's, or the one that was painted. */
function planOf(clip: Clip): Plan {
  if (clip.kind === 'edit') {
    return read(
      clip.content.chain,
      clip.content.objects.map(({ id }) => id),
    );
  }
  const start = clip.trace.events[0];
  return start?.kind === 'paint-started' ? read(start.chain, clip.ids) : emptyPlan;
}

function read(chain: string, ids: readonly ObjectId[]): Plan {
  const highest = Math.max(0, ...ids.map((id) => Number(id.slice(1)) || 0));
  // Half an object at the end of an edit is no prose.
  const parser = createChainParser({ newId: objectIds(ids, 1 + highest) });
  parser.push(chain);
  return parser.plan;
}
