import type { ChainProblem } from '../../plan/chain/problem';
import { chainProblemText } from '../../words/parts/notes';
import { reasoningWords } from '../../words/parts/panels/reasoning';
import styles from './ReasoningPanel.module.css';

/** Problems listed at once; the rest are counted. */
const SHOWN = 5;

export function ProblemList({ problems }: { readonly problems: readonly ChainProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label={reasoningWords('problemsInChain')}>
      {problems.slice(0, SHOWN).map((problem) => (
        <li key={`${problem.kind}-${problem.position}`}>
          <code>{shorten(problem.text)}</code> {chainProblemText(problem.kind)}
        </li>
      ))}
      {problems.length > SHOWN && (
        <li>{reasoningWords('moreProblems', { count: problems.length - SHOWN })}</li>
      )}
    </ul>
  );
}

function shorten(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return clean.length > 40 ? `${clean.slice(0, 38)}…` : clean;
}
