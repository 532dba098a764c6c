import type { PlanTokenEvent } from '../../contract/events';
import type { Trace, TraceOrigin } from '../../library/trace';

/** A token of a chain, with the run that chose it: where a fork of it branches off. Null while it is written. */
export interface ChainToken extends PlanTokenEvent {
  readonly from: TraceOrigin | null;
}

/** A chain as its tokens: `prefix` was there before any model wrote, or no log of it is left. */
export interface TokenisedChain {
  readonly prefix: string;
  readonly tokens: readonly ChainToken[];
}

/** What is known of the tokens of a run's chain: a fork has those of the run that it left, too. Null without a start. */
export function tokensOfTrace(trace: Trace, traces: readonly Trace[]): TokenisedChain | null {
  return read(trace, new Map(traces.map((other) => [other.id, other])), new Set());
}

function read(
  trace: Trace,
  byId: ReadonlyMap<string, Trace>,
  above: ReadonlySet<string>,
): TokenisedChain | null {
  const start = trace.events.find((event) => event.kind === 'plan-started');
  if (!start || above.has(trace.id)) return null;
  const own = trace.events
    .filter((event) => event.kind === 'token')
    .map((token, at): ChainToken => ({ ...token, from: { trace: trace.id, at } }));
  const parent = trace.origin && byId.get(trace.origin.trace);
  const line = parent && read(parent, byId, new Set([...above, trace.id]));
  const kept = line && trace.origin && keptOf(line, start.prefix, trace.origin);
  return kept
    ? { prefix: kept.prefix, tokens: [...kept.tokens, ...own] }
    : { prefix: start.prefix, tokens: own };
}

/** The tokens of `line` that stand in a fork's prefix, and the other token that was chosen at its end. */
function keptOf(line: TokenisedChain, prefix: string, origin: TraceOrigin): TokenisedChain | null {
  const left = line.tokens.findIndex(({ from }) => from?.trace === origin.trace && from.at === origin.at);
  const token = line.tokens[left];
  if (!token) return null;
  const tokens = line.tokens.slice(0, left);
  const text = textOf({ prefix: line.prefix, tokens });
  if (!prefix.startsWith(text)) return null;
  const chosen = token.alternatives.find((other) => other.text === prefix.slice(text.length));
  return chosen ? { prefix: line.prefix, tokens: [...tokens, { ...token, ...chosen }] } : null;
}

/** The whole text of a chain. */
export function textOf({ prefix, tokens }: TokenisedChain): string {
  return prefix + tokens.map(({ text }) => text).join('');
}
