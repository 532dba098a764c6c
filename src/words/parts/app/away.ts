import { speaker } from '../../speaker';

/** What the title of the page says while another tab is in front. */
export const awayWords = speaker('app/away', {
  loading: 'Loading model',
  loaded: 'Model ready',
  planned: 'Planned',
  painted: 'Painted',
  failed: 'Failed',
});
