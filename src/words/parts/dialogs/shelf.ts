import { counted } from '../../numbers';
import { speaker } from '../../speaker';

export const shelfWords = speaker('dialogs/shelf', {
  title: 'Scenes on this device',
  scenes: 'Scenes',
  thisScene: 'This scene',
  search: 'Search names, prompts and plans',
  exportAll: 'Save all as one file',
  bringBack: 'Bring in such a file',
  archive: 'File with scenes',
  empty: 'No scene is kept here yet. One is kept a moment after you change it.',
  noneFound: 'No scene has these words.',
  untitled: 'Untitled scene',
  isOpen: 'open',
  open: 'Open',
  rename: 'Rename',
  duplicate: 'Duplicate',
  delete: 'Delete',
  nameOf: ({ name }: { name: string }) => `Name of ${name}`,
  exported: ({ count }: { count: number }) =>
    `${counted(count, { one: '# scene', other: '# scenes' })} saved to a file, with pictures and runs.`,
});
