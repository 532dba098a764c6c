import { useState } from 'react';
import { isAllHeld } from '../../critic/pictures/picture-rewards';
import type { BenchmarkSummary } from '../../studio/benchmark/summary';
import type { BenchmarkItem, BenchmarkRun } from '../../studio/benchmark/kept';
import { Button } from '../../ui/Button';
import { Segments } from '../../ui/fields/Segments';
import { benchmarkWords } from '../../words/parts/dialogs/benchmark';
import styles from './benchmark.module.css';
import { ResultCard } from './ResultCard';

const PAGE = 12;
const kinds = () =>
  [
    { value: 'all', label: benchmarkWords('all') },
    { value: 'broken', label: benchmarkWords('notHeld') },
  ] as const;

interface Props {
  readonly run: BenchmarkRun;
  readonly items: readonly BenchmarkItem[];
  readonly summary: BenchmarkSummary;
}

/** The pictures with their checks, a page at a time. */
export function ResultGrid({ run, items, summary }: Props) {
  const [kind, setKind] = useState<'all' | 'broken'>('all');
  const [page, setPage] = useState(0);
  const reports = new Map(summary.items.map((item, i) => [item.index, summary.pictures.rows[i] ?? null]));
  const wanted = items.filter(({ index, refused }) => {
    if (kind === 'all') return true;
    const report = reports.get(index);
    return refused !== undefined || (report ? isAllHeld(report) === false : false);
  });
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = wanted.slice(at * PAGE, (at + 1) * PAGE);
  return (
    <section aria-label={benchmarkWords('pictures')}>
      <div className={styles.gridHead}>
        <Segments label={benchmarkWords('whichPictures')} options={kinds()} value={kind} onChange={setKind} />
        <div className={styles.pager}>
          <Button small aria-disabled={at === 0} onClick={() => setPage(Math.max(0, at - 1))}>
            {benchmarkWords('previous')}
          </Button>
          <span className={styles.quiet}>
            {wanted.length === 0
              ? benchmarkWords('none')
              : benchmarkWords('pageOf', {
                  from: at * PAGE + 1,
                  to: at * PAGE + shown.length,
                  of: wanted.length,
                })}
          </span>
          <Button small aria-disabled={at === pages - 1} onClick={() => setPage(Math.min(pages - 1, at + 1))}>
            {benchmarkWords('next')}
          </Button>
        </div>
      </div>
      {wanted.length === 0 ? (
        <p className={styles.count}>{benchmarkWords('allHeldSoFar')}</p>
      ) : (
        <ul className={styles.grid}>
          {shown.map((item) => (
            <ResultCard
              key={`${run.id} ${item.index}`}
              prompt={run.prompts[item.index] ?? ''}
              item={item}
              report={reports.get(item.index) ?? null}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
