import { useBenchmark } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { benchmarkChipWords } from '../../words/parts/app/benchmarkChip';

/** While a benchmark works with its dialog closed: how far it is, and the way back to it. */
export function BenchmarkChip() {
  const studio = useStudio();
  const text = useBenchmark((s) =>
    s.run && (s.activity === 'running' || s.activity === 'waiting') && !s.open
      ? `${s.items.length}/${s.run.prompts.length}`
      : null,
  );
  if (text === null) return null;
  return (
    <Button
      small
      aria-label={benchmarkChipWords('done', { text })}
      onClick={() => studio.benchmark.show(true)}
    >
      {benchmarkChipWords('chip', { text })}
    </Button>
  );
}
