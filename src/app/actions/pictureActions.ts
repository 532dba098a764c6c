import { Award, Clipboard, Download, Image, ScanSearch } from 'lucide-react';
import { announce, notify } from '../../studio/notices/announce';
import { bestPainting, rewardsOf, toggleOverlay, useLooks } from '../../studio/critic/findings';
import { useModel } from '../../studio/models/loading';
import { usePaintings } from '../../studio/scenes/paintings';
import { useView } from '../../studio/document/view';
import { fileName, saveBlob } from '../../ui/saveBlob';
import type { Action, ActionServices } from './action';
import { actionsWords } from '../../words/parts/app/actions';

/** The PNG of the painting on the stage, with its scene inside. */
function shownPng({ studio, state }: ActionServices): Blob | null {
  return state.shown && studio.paintings.png(state.shown.id);
}

/** What can be done with the picture on the stage. */
export const pictureActions: readonly Action[] = [
  {
    id: 'download',
    group: 'Scene',
    label: () => actionsWords('downloadPng'),
    icon: Download,
    keys: ['Ctrl+S'],
    inText: true,
    enabled: (s) => s.shown !== null,
    perform: (services) => {
      const png = shownPng(services);
      const { shown } = services.state;
      if (!png || !shown) return;
      saveBlob(png, fileName(shown.prompt, `seed-${shown.seed}.png`));
      announce(actionsWords('downloaded'));
    },
  },
  {
    id: 'copy',
    group: 'Scene',
    label: () => actionsWords('copy'),
    icon: Clipboard,
    enabled: (s) => s.shown !== null,
    perform: (services) => void copy(shownPng(services)),
  },
  {
    id: 'show-picture',
    group: 'View',
    label: () => actionsWords('showPicture'),
    icon: Image,
    keys: ['P'],
    enabled: (s) => s.shown !== null || usePaintings.getState().entries.length > 0,
    perform: ({ state }) => {
      const newest = usePaintings.getState().entries[0];
      useView.getState().showPainting(state.shown ? null : (newest?.id ?? null));
    },
  },
  {
    id: 'found',
    group: 'View',
    label: () => actionsWords('showFound'),
    icon: ScanSearch,
    keys: ['F'],
    enabled: (s) => s.shown !== null,
    perform: toggleOverlay,
  },
  {
    id: 'show-best',
    group: 'View',
    label: () => actionsWords('showBest'),
    icon: Award,
    enabled: () => bestShown() !== null,
    perform: () => useView.getState().showPainting(bestShown()),
  },
];

/** The best of the scene's paintings, by what was found in them. */
function bestShown(): string | null {
  const { entries } = usePaintings.getState();
  const model = useModel.getState();
  const lexicon = model.kind === 'ready' ? model.description.vocabulary : undefined;
  return bestPainting(entries, rewardsOf(entries, useLooks.getState().looks, lexicon));
}

async function copy(png: Blob | null): Promise<void> {
  if (!png) return;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    notify({ tone: 'info', text: actionsWords('pictureCopied') });
  } catch {
    notify({
      tone: 'problem',
      text: actionsWords('pictureNotCopied'),
      advice: actionsWords('pictureNotCopiedAdvice'),
    });
  }
}
