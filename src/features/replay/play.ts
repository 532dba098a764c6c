import type { PaintEvent, PlanEvent } from '../../contract/events';
import { createRecordedGenerator } from '../../generator/recorded/generator';
import type { Recording } from '../../generator/recorded/recording';
import { idle, reduce, type RunEvent, type RunState } from '../../studio/run/machine';

/** Shortest time, in milliseconds, that each half of a recording is shown in: a fast model is slowed down. */
const PLANNING_TIME = 6000;
const PAINTING_TIME = 4000;

/** What the replay shows: the run's own state, with the plan kept while it is painted. */
export interface Frame {
  readonly run: RunState;
  /** The last state of planning. */
  readonly planned: Extract<RunState, { kind: 'planning' }> | null;
  /** The last state of painting. */
  readonly painted: Extract<RunState, { kind: 'painting' }> | null;
}

export const firstFrame: Frame = { run: idle, planned: null, painted: null };

/** How much slower than it was a recording is shown; 1 where it was slow enough. */
export function speeds(recording: Recording): { readonly plan: number; readonly paint: number } {
  const planning = recording.plan.at(-1)?.at ?? 0;
  return {
    plan: Math.min(1, planning / PLANNING_TIME),
    paint: Math.min(1, recording.painting.end / PAINTING_TIME),
  };
}

/**
 * Plays a recording through the generator interface and the run's reducer, as
 * a live run would go. Without motion, the end is shown at once.
 */
export async function play(
  recording: Recording,
  motion: boolean,
  signal: AbortSignal,
  show: (frame: Frame) => void,
): Promise<void> {
  const { description, prompt, seed, chain } = recording;
  const speed = speeds(recording);
  const generator = (rate: number) =>
    createRecordedGenerator(recording, motion ? { speed: Math.max(rate, 0.01) } : { wait: async () => {} });
  let frame = firstFrame;
  const apply = (event: RunEvent) => {
    const run = reduce(frame.run, event);
    frame = {
      run,
      planned: run.kind === 'planning' ? run : frame.planned,
      painted: run.kind === 'painting' ? run : frame.painted,
    };
    if (motion) show(frame);
  };

  const { plan, paint } = description.defaults;
  apply({
    ...begin,
    kind: 'plan-started',
    prompt,
    seed,
    temperature: plan.temperature,
    constrained: plan.constrained,
    maxTokens: plan.maxTokens,
  });
  for await (const event of generator(speed.plan).plan({ ...plan, prompt, seed }, signal))
    apply(planEvent(event));
  const { columns, rows } = description.grid;
  apply({
    at: 0,
    kind: 'paint-started',
    prompt,
    chain,
    revision: 0,
    seed,
    count: 1,
    temperature: paint.temperature,
    guidance: paint.guidance,
    columns,
    rows,
    startedAt: 0,
  });
  for await (const event of generator(speed.paint).paint(
    { ...paint, prompt, chain, seed, count: 1 },
    signal,
  )) {
    for (const next of paintEvents(event, rows)) apply(next);
  }
  show(frame);
}

const begin = { at: 0, prefix: '', ids: [], nextObject: 1 };

function planEvent(event: PlanEvent): RunEvent {
  if (event.kind === 'finish') return { at: 0, kind: 'finished', reason: event.reason };
  return { ...event, at: 0, alternatives: [...event.alternatives] };
}

function paintEvents(event: PaintEvent, rows: number): readonly RunEvent[] {
  if (event.kind === 'tokens') return [{ ...event, at: 0, tokens: [...event.tokens] }];
  if (event.kind === 'preview') return [event];
  return [{ kind: 'preview', image: event.image, decidedRows: rows, pixels: event.pixels }];
}
