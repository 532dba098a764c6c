import type { Studio } from '../../studio/studio';
import { fileName } from '../../library/text/plainText';
import { saveBlob } from '../../ui/saveBlob';
import { actionsWords } from '../../words/parts/app/actions';
import { lateIcon } from './objects/lateIcon';
import type { Action } from './action';

const exports = () => import('../../studio/benchmark/exports');

/** The kept run and its figures a prompt; null where there is none. */
async function kept(studio: Studio) {
  const { run, items } = studio.stores.benchmark.getState();
  if (!run) return null;
  const model = studio.stores.model.getState();
  const lexicon = model.kind === 'ready' ? model.description.vocabulary : undefined;
  const stem = run.name.replace(/\.[a-z0-9]+$/i, '');
  return { run, items, stem, csv: (await exports()).csvOf(run, items, lexicon) };
}

/** A list of prompts through plan and paint, and its results as files. */
export const benchmarkActions: readonly Action[] = [
  {
    id: 'benchmark',
    group: 'Scene',
    label: () => actionsWords('benchmark'),
    icon: lateIcon('FlaskConical'),
    enabled: () => true,
    perform: ({ studio }) => studio.benchmark.show(true),
  },
  {
    id: 'benchmark-csv',
    group: 'Scene',
    label: () => actionsWords('saveBenchmarkCsv'),
    icon: lateIcon('Sheet'),
    enabled: (s) => s.benchmarked,
    perform: ({ studio }) => void saveCsv(studio).catch(studio.notices.report),
  },
  {
    id: 'benchmark-images',
    group: 'Scene',
    label: () => actionsWords('saveBenchmarkPictures'),
    icon: lateIcon('Images'),
    enabled: (s) => s.benchmarked,
    perform: ({ studio }) => void savePictures(studio).catch(studio.notices.report),
  },
];

async function saveCsv(studio: Studio): Promise<void> {
  const results = await kept(studio);
  if (!results) return;
  saveBlob(new Blob(['\uFEFF', results.csv], { type: 'text/csv' }), fileName(results.stem, '.csv'));
  studio.notices.announce(actionsWords('benchmarkCsvSaved'));
}

async function savePictures(studio: Studio): Promise<void> {
  const results = await kept(studio);
  if (!results) return;
  studio.notices.announce(actionsWords('packing', { count: results.items.length }));
  const { zipOf } = await exports();
  const zip = await zipOf(results.csv, results.run, results.items, studio.benchmark.picture);
  saveBlob(zip, fileName(results.stem, '.zip'));
  studio.notices.notify({ tone: 'info', text: actionsWords('benchmarkPicturesSaved') });
}
