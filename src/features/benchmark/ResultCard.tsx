import { useEffect, useState } from 'react';
import type { PictureReport } from '../../critic/pictures/picture-rewards';
import type { BenchmarkItem } from '../../studio/benchmark/kept';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { benchmarkWords } from '../../words/parts/dialogs/benchmark';
import styles from './benchmark.module.css';

interface Props {
  readonly prompt: string;
  readonly item: BenchmarkItem;
  readonly report: PictureReport | null;
}

/** One prompt: its picture, the reward, and what is not held. */
export function ResultCard({ prompt, item, report }: Props) {
  const url = usePicture(item.index);
  const studio = useStudio();
  const { benchmark, scenes } = studio;
  const open = async () => {
    const png = await benchmark.picture(item.index);
    if (!png) return;
    studio.benchmark.show(false);
    await scenes.openFile(png);
  };
  return (
    <li className={styles.card}>
      {url === null ? (
        <div className={styles.blank}>{item.refused === undefined ? '' : benchmarkWords('notPlanned')}</div>
      ) : (
        <img src={url} alt={`${item.index + 1}: ${prompt}`} className={styles.image} loading="lazy" />
      )}
      <p className={styles.prompt}>
        <span className={styles.number}>{item.index + 1}</span> {prompt}
      </p>
      <p className={styles.quiet}>{sayChecks(item, report)}</p>
      {url !== null && (
        <Button
          small
          variant="link"
          aria-label={benchmarkWords('openPicture', { number: item.index + 1 })}
          onClick={() => void open()}
        >
          {benchmarkWords('openInStudio')}
        </Button>
      )}
    </li>
  );
}

/** "Reward 0.82. Not held: the car is blue." */
export function sayChecks(item: BenchmarkItem, report: PictureReport | null): string {
  if (item.refused !== undefined) return item.refused;
  if (!report) return benchmarkWords('noDetector');
  const judged = report.checks.filter(({ state }) => state !== 'not-checked');
  const broken = judged.filter(({ state }) => state === 'broken').map(({ text }) => text);
  const { product: reward } = report;
  if (judged.length === 0) return benchmarkWords('nothingToCheck', { reward });
  return broken.length === 0
    ? benchmarkWords('allHeld', { reward })
    : benchmarkWords('notHeldAre', { reward, what: broken.join('; ') });
}

/** Object URL of a kept picture, while it is shown. */
function usePicture(index: number): string | null {
  const { benchmark } = useStudio();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let wanted = true;
    void benchmark.picture(index).then((png) => {
      if (!wanted || !png) return;
      made = URL.createObjectURL(png);
      setUrl(made);
    });
    return () => {
      wanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [benchmark, index]);
  return url;
}
