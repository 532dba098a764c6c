import type { Studio } from '../../studio/studio';
import { fileName } from '../../library/text/plainText';
import { saveBlob } from '../../ui/saveBlob';
import { actionsWords } from '../../words/parts/app/actions';
import { lateIcon } from './objects/lateIcon';
import type { Action, ActionServices } from './action';

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
    icon: lateIcon('Download'),
    keys: ['Ctrl+S'],
    inText: true,
    enabled: (s) => s.shown !== null,
    perform: (services) => {
      const png = shownPng(services);
      const { state, studio } = services;
      const { shown } = state;
      if (!png || !shown) return;
      saveBlob(png, fileName(shown.prompt, `seed-${shown.seed}.png`));
      studio.notices.announce(actionsWords('downloaded'));
    },
  },
  {
    id: 'copy',
    group: 'Scene',
    label: () => actionsWords('copy'),
    icon: lateIcon('Clipboard'),
    enabled: (s) => s.shown !== null,
    perform: (services) => void copy(services.studio, shownPng(services)),
  },
  {
    id: 'show-picture',
    group: 'View',
    label: () => actionsWords('showPicture'),
    icon: lateIcon('Image'),
    keys: ['P'],
    enabled: (s, studio) => s.shown !== null || studio.stores.paintings.getState().entries.length > 0,
    perform: ({ studio, state }) => {
      const newest = studio.stores.paintings.getState().entries[0];
      studio.stores.view.getState().showPainting(state.shown ? null : (newest?.id ?? null));
    },
  },
  {
    id: 'found',
    group: 'View',
    label: () => actionsWords('showFound'),
    icon: lateIcon('ScanSearch'),
    keys: ['F'],
    enabled: (s) => s.shown !== null,
    perform: ({ studio }) => studio.looker.toggleOverlay(),
  },
  {
    id: 'show-best',
    group: 'View',
    label: () => actionsWords('showBest'),
    icon: lateIcon('Award'),
    enabled: (_, studio) => bestShown(studio) !== null,
    perform: ({ studio }) => studio.stores.view.getState().showPainting(bestShown(studio)),
  },
];

/** The best of the scene's paintings, by what was found in them. */
function bestShown(studio: Studio): string | null {
  const { reader } = studio.stores.reading.getState();
  if (!reader) return null;
  const { entries } = studio.stores.paintings.getState();
  const model = studio.stores.model.getState();
  const lexicon = model.kind === 'ready' ? model.description.vocabulary : undefined;
  return reader.bestPainting(
    entries,
    reader.rewardsOf(entries, studio.stores.looks.getState().looks, lexicon),
  );
}

async function copy(studio: Studio, png: Blob | null): Promise<void> {
  if (!png) return;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    studio.notices.notify({ tone: 'info', text: actionsWords('pictureCopied') });
  } catch {
    studio.notices.notify({
      tone: 'problem',
      text: actionsWords('pictureNotCopied'),
      advice: actionsWords('pictureNotCopiedAdvice'),
    });
  }
}
