import { useMemo } from 'react';
import { useRun, useTraces } from '../../studio/hooks';
import { textOf, tokensOfTrace, type TokenisedChain } from '../../studio/run/chainTokens';

/**
 * The tokens of the chain `raw`: of the run that is writing it, or of the
 * recorded runs that wrote it. Null for a chain that no run wrote as it stands, or whose model says not how likely
 * its tokens were.
 */
export function useTokens(raw: string): TokenisedChain | null {
  const prefix = useRun((s) => (s.kind === 'planning' ? s.prefix : null));
  const live = useRun((s) => (s.kind === 'planning' ? s.tokens : null));
  const traces = useTraces((s) => s.traces);
  const kept = useMemo(() => {
    const plans = traces.filter(({ kind }) => kind === 'plan').toReversed();
    for (const trace of plans) {
      const chain = tokensOfTrace(trace, traces);
      if (chain && textOf(chain) === raw) return chain;
    }
    return null;
  }, [traces, raw]);
  return useMemo(() => {
    const chain =
      live && prefix !== null ? { prefix, tokens: live.map((token) => ({ ...token, from: null })) } : kept;
    const silent = chain && chain.tokens.length > 0 && chain.tokens.every((t) => t.alternatives.length === 0);
    return silent ? null : chain;
  }, [live, prefix, kept]);
}
