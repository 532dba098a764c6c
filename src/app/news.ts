import type { Studio } from '../studio/studio';
import { whenIdle } from '../scheduling/idle';
import { newsWords } from '../words/parts/dialogs/news';
import { createExtras } from './shell/dialogs/extras';
import { NEWS } from './shell/dialogs/newsList';

/**
 * Tells once that another version is here, to whoever has worked with an earlier one. A first visit is told nothing:
 * all of it is new.
 */
export async function tellNews(studio: Studio): Promise<void> {
  const [{ version } = { version: '' }] = NEWS;
  const { settings } = studio.stores;
  const { newsTold } = settings.getState();
  if (newsTold === version) return;
  settings.getState().set({ newsTold: version });
  const isFirst = newsTold === null && (await (await studio.library()).getLastScene()) === null;
  if (isFirst) return;
  whenIdle(() =>
    studio.notices.notify({
      tone: 'info',
      text: newsWords('updated', { version }),
      action: {
        label: newsWords('show'),
        perform: () => studio.own(createExtras).setState({ open: 'news' }),
      },
    }),
  );
}
