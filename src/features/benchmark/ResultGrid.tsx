import { useState } from 'react';
import { isAllHeld } from '../../critic/evaluate-pictures';
import type { BenchmarkSummary } from '../../studio/benchmark/benchmarkStore';
import type { BenchmarkItem, BenchmarkRun } from '../../studio/benchmark/kept';
import { Button } from '../../ui/Button';
import { Segments } from '../../ui/Segments';
import styles from './benchmark.module.css';
import { ResultCard } from './ResultCard';

const PAGE = 12;
const KINDS = [
  { value: 'all', label: 'All' },
  { value: 'broken', label: 'Not held' },
] as const;

interface Props {
  readonly run: BenchmarkRun;
  readonly items: readonly BenchmarkItem[];
  readonly summary: BenchmarkSummary;
}

/** The pictures with their checks, a page at a time. */
export function ResultGrid({ run, items, summary }: Props) {
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('all');
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
    <section aria-label="Pictures of the benchmark">
      <div className={styles.gridHead}>
        <Segments label="Which pictures" options={KINDS} value={kind} onChange={setKind} />
        <div className={styles.pager}>
          <Button small aria-disabled={at === 0} onClick={() => setPage(Math.max(0, at - 1))}>
            Previous
          </Button>
          <span className={styles.quiet}>
            {wanted.length === 0
              ? 'none'
              : `${at * PAGE + 1} to ${at * PAGE + shown.length} of ${wanted.length}`}
          </span>
          <Button small aria-disabled={at === pages - 1} onClick={() => setPage(Math.min(pages - 1, at + 1))}>
            Next
          </Button>
        </div>
      </div>
      {wanted.length === 0 ? (
        <p className={styles.count}>Everything that can be checked is held so far.</p>
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
