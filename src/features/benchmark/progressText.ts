import type { BenchmarkActivity } from '../../studio/benchmark/benchmarkStore';
import type { BenchmarkItem, BenchmarkRun } from '../../studio/benchmark/kept';
import { plural } from '../../words/numbers';

/** Prompts after which the time of one is known well enough. */
const TRUSTED = 3;

/** "12 of 100 prompts, about 5 minutes left". */
export function progressText(
  run: BenchmarkRun,
  items: readonly BenchmarkItem[],
  activity: BenchmarkActivity,
): string {
  const done = `${items.length} of ${plural(run.prompts.length, 'prompt')}`;
  if (activity === 'done') return `${done}: finished`;
  if (activity === 'paused') return `${done}: paused`;
  if (activity === 'waiting') return `${done}: waiting for your scene’s run`;
  const times = items.map(({ seconds }) => seconds).filter((seconds) => seconds > 0);
  if (times.length < TRUSTED) return done;
  const each = times.reduce((sum, seconds) => sum + seconds, 0) / times.length;
  const minutes = Math.ceil((each * (run.prompts.length - items.length)) / 60);
  if (minutes < 120) return `${done}, about ${plural(minutes, 'minute')} left`;
  return `${done}, about ${plural(Math.round(minutes / 60), 'hour')} left`;
}
