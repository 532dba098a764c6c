import { useMemo } from 'react';
import { serialiseChain } from '../../plan/chain/serialiser';
import { useDocument } from '../../studio/hooks';
import { Chain } from './Chain';
import { Parts } from './tokens/Parts';
import { TokenText } from './tokens/TokenText';
import { reasoningWords } from '../../words/parts/panels/reasoning';
import styles from './tokens/Tokens.module.css';
import { useTokens } from './useTokens';

/** The chain as the tokens of the run that wrote it, each with what else it could have been. */
export function Tokens({ raw, heat }: { readonly raw: boolean; readonly heat: boolean }) {
  const plan = useDocument((s) => s.plan);
  const tail = useDocument((s) => s.tail);
  const text = useMemo(() => serialiseChain(plan) + tail, [plan, tail]);
  const chain = useTokens(text);
  if (chain) return <TokenText chain={chain} raw={raw} heat={heat} />;
  return (
    <>
      {heat && <p className={styles.note}>{reasoningWords('notByModel')}</p>}
      {raw ? (
        <p className={styles.raw}>
          <Parts text={text} />
        </p>
      ) : (
        <Chain />
      )}
    </>
  );
}
