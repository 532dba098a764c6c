import { useMemo } from 'react';
import type { PlanTokenEvent } from '../../generator/contract';
import type { Trace } from '../../library/trace';
import { useRun } from '../../studio/run';
import { useTraces } from '../../studio/trace';

/** The chain as its tokens: `prefix` was there before the model went on. */
export interface TokenisedChain {
  readonly prefix: string;
  readonly tokens: readonly PlanTokenEvent[];
}

/**
 * The tokens of the chain `raw`: of the run that is writing it, or of the
 * recorded run that wrote it. Null for a chain that no run wrote as it stands.
 */
export function useTokens(raw: string): TokenisedChain | null {
  const prefix = useRun((s) => (s.kind === 'planning' ? s.prefix : null));
  const live = useRun((s) => (s.kind === 'planning' ? s.tokens : null));
  const traces = useTraces((s) => s.traces);
  const kept = useMemo(() => {
    const runs = traces.filter(({ kind }) => kind === 'plan').map(readTrace);
    return runs.findLast((run) => run && textOf(run) === raw) ?? null;
  }, [traces, raw]);
  return live && prefix !== null ? { prefix, tokens: live } : kept;
}

function readTrace({ events }: Trace): TokenisedChain | null {
  const start = events.find((event) => event.kind === 'plan-started');
  if (!start) return null;
  return { prefix: start.prefix, tokens: events.filter((event) => event.kind === 'token') };
}

const textOf = ({ prefix, tokens }: TokenisedChain) => prefix + tokens.map(({ text }) => text).join('');
