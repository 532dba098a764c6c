import { figureLines } from '../../critic/figure-lines';
import type { BenchmarkSummary } from '../../studio/benchmark/summary';
import { figureName } from '../../studio/benchmark/figureName';
import { benchmarkWords } from '../../words/parts/dialogs/benchmark';
import { fixed, number } from '../../words/numbers';
import styles from './benchmark.module.css';

/** The figures with their intervals. */
export function FigureTable({ summary }: { readonly summary: BenchmarkSummary }) {
  const rows = figureLines(summary);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{benchmarkWords('figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{benchmarkWords('figure')}</th>
          <th scope="col">{benchmarkWords('mean')}</th>
          <th scope="col">{benchmarkWords('interval')}</th>
          <th scope="col">{benchmarkWords('of')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ critic, interval }) => (
          <tr key={`${critic.about} ${critic.key}`}>
            <th scope="row">{figureName(critic)}</th>
            {interval ? (
              <>
                <td>{fixed(interval.mean, 3)}</td>
                <td>{benchmarkWords('fromTo', { low: interval.low, high: interval.high })}</td>
                <td>{number(interval.count)}</td>
              </>
            ) : (
              <td colSpan={3} className={styles.quiet}>
                {benchmarkWords('figureNotAsked')}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {summary.readWhole !== null && (
        <tfoot>
          <tr>
            <th scope="row">{benchmarkWords('readWhole')}</th>
            <td>{fixed(summary.readWhole, 3)}</td>
            <td colSpan={2} className={styles.quiet}>
              {benchmarkWords('readWholeAbout')}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
