import type { Studio } from '../studio/studio';
import { followAway } from './away';
import { tellNews } from './news';

/** What the page does besides, from behind the first paint on. */
export function followLater(studio: Studio): void {
  followAway(studio);
  tellNews(studio).catch(studio.notices.report);
}
