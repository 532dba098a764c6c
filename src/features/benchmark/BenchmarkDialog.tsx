import { useState } from 'react';
import { useBenchmark } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Dialog } from '../../ui/Dialog';
import styles from './benchmark.module.css';
import { Results } from './Results';
import { Setup } from './Setup';

/** A list of prompts, planned, painted and checked beside the open scene. */
export default function BenchmarkDialog() {
  const studio = useStudio();
  const run = useBenchmark((s) => s.run);
  const [anew, setAnew] = useState(false);
  return (
    <Dialog title="Benchmark" open onClose={() => studio.benchmark.show(false)} full>
      <div className={styles.page}>
        {run && !anew ? (
          <Results run={run} onNew={() => setAnew(true)} />
        ) : (
          <Setup
            replaces={run?.name ?? null}
            onBack={run ? () => setAnew(false) : null}
            onStarted={() => setAnew(false)}
          />
        )}
      </div>
    </Dialog>
  );
}
