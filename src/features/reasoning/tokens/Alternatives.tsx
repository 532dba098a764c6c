import { useRef, type KeyboardEvent } from 'react';
import type { TokenAlternative } from '../../../contract/events';
import { useRun } from '../../../studio/hooks';
import type { TokenisedChain } from '../../../studio/run/chainTokens';
import { useStudio } from '../../../studio/StudioContext';
import { classes } from '../../../ui/classes';
import { reasoningWords } from '../../../words/parts/panels/reasoning';
import { chooseToken } from './fork';
import { percent, visible } from './heat';
import styles from './Tokens.module.css';

interface Props {
  readonly chain: TokenisedChain;
  readonly index: number;
  readonly onDone: () => void;
}

/** What a token could have been, with probabilities; choosing another one forks the run there. */
export function Alternatives({ chain, index, onDone }: Props) {
  const studio = useStudio();
  const { run: runs } = studio;
  const busy = useRun((s) => s.kind === 'planning' || s.kind === 'painting');
  const list = useRef<HTMLUListElement>(null);
  const token = chain.tokens[index];
  if (!token) return null;
  const listed = token.alternatives.some(({ id }) => id === token.id);
  const all: readonly TokenAlternative[] = listed ? token.alternatives : [...token.alternatives, token];

  const choose = (alternative: TokenAlternative) => {
    const choice = chooseToken(chain, index, alternative);
    if ('problem' in choice) {
      studio.notices.notify({
        tone: 'problem',
        text: choice.problem,
        advice: reasoningWords('chooseAnother'),
      });
      return;
    }
    if (!busy) onDone();
    void runs.fork(choice.fork);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };

  return (
    <>
      <ul ref={list} className={styles.alternatives} aria-label={reasoningWords('alternatives')}>
        {all.map((alternative) => {
          const own = alternative.id === token.id;
          const problem = own ? null : problemOf(chain, index, alternative);
          const share = `${Math.max(1, 100 * Math.exp(alternative.logProbability))}%`;
          return (
            <li key={alternative.id}>
              <button
                type="button"
                className={classes(styles.alternative, own && styles.own)}
                aria-current={own}
                aria-disabled={own || problem !== null}
                title={problem ?? undefined}
                aria-label={named(alternative, own, problem)}
                onKeyDown={move}
                onClick={() => (own ? onDone() : choose(alternative))}
              >
                <span className={styles.bar} style={{ width: share }} aria-hidden />
                <code className={styles.text}>{visible(alternative.text)}</code>
                <span className={styles.share}>{percent(alternative.logProbability)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.hint}>{busy ? reasoningWords('stopToChoose') : reasoningWords('chooseAndGoOn')}</p>
    </>
  );
}

function named({ text, logProbability }: TokenAlternative, own: boolean, problem: string | null): string {
  const facts = { token: visible(text), share: percent(logProbability) };
  if (own) return reasoningWords('written', facts);
  return problem === null
    ? reasoningWords('alternative', facts)
    : reasoningWords('refused', { ...facts, problem });
}

function problemOf(chain: TokenisedChain, index: number, alternative: TokenAlternative): string | null {
  const choice = chooseToken(chain, index, alternative);
  return 'problem' in choice ? choice.problem : null;
}
