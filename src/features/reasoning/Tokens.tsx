import { useMemo } from 'react';
import { MARKS } from '../../plan/chain/marks';
import { serialiseChain } from '../../plan/chain/serialiser';
import type { PlanTokenEvent } from '../../generator/contract';
import { useDocument } from '../../studio/document';
import { classes } from '../../ui/classes';
import { useTokens } from './useTokens';
import styles from './ReasoningPanel.module.css';

const MARK_TEXTS: ReadonlySet<string> = new Set(MARKS);
const BY_MARK = new RegExp(`(${MARKS.map((mark) => mark.replaceAll('|', '\\|')).join('|')})`);

/** The raw chain. Where a run wrote it as it stands: its tokens, each with its probability and what else it could have been. */
export function Tokens() {
  const plan = useDocument((s) => s.plan);
  const tail = useDocument((s) => s.tail);
  const raw = useMemo(() => serialiseChain(plan) + tail, [plan, tail]);
  const chain = useTokens(raw);
  if (!chain) return <Raw text={raw} />;
  return (
    <p className={styles.tokens}>
      <Parts text={chain.prefix} />
      {chain.tokens.map((token) => (
        <span
          key={token.index}
          className={classes(styles.token, MARK_TEXTS.has(token.text) && styles.mark)}
          title={describe(token)}
        >
          {token.text}
        </span>
      ))}
    </p>
  );
}

function Raw({ text }: { readonly text: string }) {
  return (
    <p className={styles.tokens}>
      <Parts text={text} />
    </p>
  );
}

function Parts({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(BY_MARK).map((part) => {
    at += part.length;
    return (
      <span key={at} className={MARK_TEXTS.has(part) ? styles.mark : undefined}>
        {part}
      </span>
    );
  });
}

function describe(token: PlanTokenEvent): string {
  const others = token.alternatives
    .filter((other) => other.id !== token.id)
    .slice(0, 4)
    .map((other) => `${JSON.stringify(other.text)} ${percent(other.logProbability)}`);
  return [
    `${percent(token.logProbability)} likely`,
    ...(others.length > 0 ? [`else ${others.join(', ')}`] : []),
  ].join('; ');
}

function percent(logProbability: number): string {
  const p = 100 * Math.exp(logProbability);
  return p >= 99.95 ? '100%' : `${p.toPrecision(p < 10 ? 1 : 2)}%`;
}
