import { openBenchmark, useBenchmark } from '../../studio/benchmark/benchmarkStore';
import { Button } from '../../ui/Button';
import { benchmarkChipWords } from '../../words/parts/panels/benchmarkChip';

/** While a benchmark works with its dialog closed: how far it is, and the way back to it. */
export function BenchmarkChip() {
  const text = useBenchmark((s) =>
    s.run && (s.activity === 'running' || s.activity === 'waiting') && !s.open
      ? `${s.items.length}/${s.run.prompts.length}`
      : null,
  );
  if (text === null) return null;
  return (
    <Button small aria-label={benchmarkChipWords('done', { text })} onClick={() => openBenchmark(true)}>
      {benchmarkChipWords('chip', { text })}
    </Button>
  );
}
