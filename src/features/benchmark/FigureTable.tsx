import type { BenchmarkSummary } from '../../studio/benchmark/benchmarkStore';
import { figureRows } from '../../studio/benchmark/exports';
import styles from './benchmark.module.css';

/** The figures with their intervals. */
export function FigureTable({ summary }: { readonly summary: BenchmarkSummary }) {
  const rows = figureRows(summary);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Figures, with 95% bootstrap intervals</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Mean</th>
          <th scope="col">Interval</th>
          <th scope="col">Of</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, interval }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {interval ? (
              <>
                <td>{interval.mean.toFixed(3)}</td>
                <td>
                  {interval.low.toFixed(3)} to {interval.high.toFixed(3)}
                </td>
                <td>{interval.count}</td>
              </>
            ) : (
              <td colSpan={3} className={styles.quiet}>
                nothing of that kind asked
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
