import { FlaskConical, Images, Sheet } from 'lucide-react';
import { announce, notify } from '../../studio/notices/announce';
import { openBenchmark, useBenchmark } from '../../studio/benchmark/benchmarkStore';
import { csvOf, zipOf } from '../../studio/benchmark/exports';
import { useModel } from '../../studio/models/loading';
import { reportProblem } from '../../studio/notices/problems';
import { fileName, saveBlob } from '../../ui/saveBlob';
import type { Action, ActionServices } from './action';
import { actionsWords } from '../../words/parts/app/actions';

/** The kept run and its figures a prompt; null where there is none. */
function kept() {
  const { run, items } = useBenchmark.getState();
  if (!run) return null;
  const model = useModel.getState();
  const lexicon = model.kind === 'ready' ? model.description.vocabulary : undefined;
  const stem = run.name.replace(/\.[a-z0-9]+$/i, '');
  return { items, stem, csv: csvOf(run, items, lexicon) };
}

/** A list of prompts through plan and paint, and its results as files. */
export const benchmarkActions: readonly Action[] = [
  {
    id: 'benchmark',
    group: 'Scene',
    label: () => actionsWords('benchmark'),
    icon: FlaskConical,
    enabled: () => true,
    perform: () => openBenchmark(true),
  },
  {
    id: 'benchmark-csv',
    group: 'Scene',
    label: () => actionsWords('saveBenchmarkCsv'),
    icon: Sheet,
    enabled: (s) => s.benchmarked,
    perform: () => {
      const results = kept();
      if (!results) return;
      saveBlob(new Blob(['\uFEFF', results.csv], { type: 'text/csv' }), fileName(results.stem, '.csv'));
      announce(actionsWords('benchmarkCsvSaved'));
    },
  },
  {
    id: 'benchmark-images',
    group: 'Scene',
    label: () => actionsWords('saveBenchmarkPictures'),
    icon: Images,
    enabled: (s) => s.benchmarked,
    perform: (services) => void savePictures(services),
  },
];

async function savePictures({ studio }: ActionServices): Promise<void> {
  const results = kept();
  if (!results) return;
  announce(actionsWords('packing', { count: results.items.length }));
  try {
    const zip = await zipOf(results.csv, results.items, studio.benchmark.picture);
    saveBlob(zip, fileName(results.stem, '.zip'));
    notify({ tone: 'info', text: actionsWords('benchmarkPicturesSaved') });
  } catch (error) {
    reportProblem(error);
  }
}
