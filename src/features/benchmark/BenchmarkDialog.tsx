import { useState } from 'react';
import { useBenchmark } from '../../studio/hooks';
import { Dialog } from '../../ui/overlays/Dialog';
import { benchmarkWords } from '../../words/parts/dialogs/benchmark';
import styles from './benchmark.module.css';
import { Results } from './Results';
import { Setup } from './Setup';

/** A list of prompts, planned, painted and checked beside the open scene. */
export default function BenchmarkDialog({ onClose }: { readonly onClose: () => void }) {
  const run = useBenchmark((s) => s.run);
  const [anew, setAnew] = useState(false);
  return (
    <Dialog title={benchmarkWords('title')} open onClose={onClose} full>
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
