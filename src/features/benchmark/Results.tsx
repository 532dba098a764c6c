import { useMemo } from 'react';
import { useBenchmark, useModel } from '../../studio/hooks';
import { benchmarkSummary } from '../../studio/benchmark/summary';
import type { BenchmarkRun } from '../../studio/benchmark/kept';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { CommandButton } from '../../ui/command';
import { Progress } from '../../ui/Progress';
import { benchmarkWords } from '../../words/parts/dialogs/benchmark';
import styles from './benchmark.module.css';
import { FigureTable } from './FigureTable';
import { progressText } from './progressText';
import { ResultGrid } from './ResultGrid';

/** How far the run is, its figures and its pictures. */
export function Results({ run, onNew }: { readonly run: BenchmarkRun; readonly onNew: () => void }) {
  const items = useBenchmark((s) => s.items);
  const activity = useBenchmark((s) => s.activity);
  const problem = useBenchmark((s) => s.problem);
  const lexicon = useModel((s) => (s.kind === 'ready' ? s.description.vocabulary : undefined));
  const { benchmark } = useStudio();
  const summary = useMemo(() => benchmarkSummary(run, items, lexicon), [run, items, lexicon]);
  const working = activity === 'running' || activity === 'waiting';
  const text = progressText(run, items, activity);
  return (
    <>
      <div className={styles.status}>
        <div>
          <p className={styles.name}>{run.name}</p>
          <p className={styles.quiet}>
            {benchmarkWords(run.constrained ? 'runWith' : 'runWithoutGrammar', {
              model: run.model.name,
              seed: run.seed,
            })}
          </p>
        </div>
        <div className={styles.buttons}>
          {activity !== 'done' && (
            <Button
              variant={working ? 'outline' : 'primary'}
              onClick={() => (working ? benchmark.pause() : benchmark.resume())}
            >
              {working ? benchmarkWords('pause') : benchmarkWords('goOn')}
            </Button>
          )}
          <CommandButton id="benchmark-csv" />
          <CommandButton id="benchmark-images" />
          <Button onClick={onNew}>{benchmarkWords('newRun')}</Button>
        </div>
      </div>
      <div>
        <Progress name={benchmarkWords('title')} value={items.length} max={run.prompts.length} text={text} />
        <p className={styles.count}>{text}</p>
        {problem !== null && (
          <p className={styles.count} data-tone="problem">
            {problem}
          </p>
        )}
      </div>
      {items.length === 0 ? (
        <p className={styles.quiet}>{benchmarkWords('nothingYet')}</p>
      ) : (
        <div className={styles.results}>
          <ResultGrid run={run} items={items} summary={summary} />
          <FigureTable summary={summary} />
        </div>
      )}
    </>
  );
}
