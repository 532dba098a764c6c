import type { BenchmarkActivity } from '../../studio/benchmark/benchmarkStore';
import type { BenchmarkItem, BenchmarkRun } from '../../studio/benchmark/kept';
import { benchmarkChipWords } from '../../words/parts/app/benchmarkChip';

/** Prompts after which the time of one is known well enough. */
const TRUSTED = 3;

/** "12 of 100 prompts, about 5 minutes left". */
export function progressText(
  run: BenchmarkRun,
  items: readonly BenchmarkItem[],
  activity: BenchmarkActivity,
): string {
  const far = { done: items.length, count: run.prompts.length };
  if (activity === 'done') return benchmarkChipWords('finished', far);
  if (activity === 'paused') return benchmarkChipWords('paused', far);
  if (activity === 'waiting') return benchmarkChipWords('waiting', far);
  const times = items.map(({ seconds }) => seconds).filter((seconds) => seconds > 0);
  if (times.length < TRUSTED) return benchmarkChipWords('far', far);
  const each = times.reduce((sum, seconds) => sum + seconds, 0) / times.length;
  const minutes = Math.ceil((each * (run.prompts.length - items.length)) / 60);
  if (minutes < 120) return benchmarkChipWords('minutesLeft', { ...far, minutes });
  return benchmarkChipWords('hoursLeft', { ...far, hours: Math.round(minutes / 60) });
}
