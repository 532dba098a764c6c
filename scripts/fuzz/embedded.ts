import fc from 'fast-check';
import { embedFragment, embeddedIn } from '../../src/embed/played';
import { packText } from '../../src/library/text/packed';
import { anyJson, mutated } from './mutate';
import { bytesOf, same, textOf, type Target } from './target';

const labels = {
  back: 'Back',
  play: 'Play',
  pause: 'Pause',
  next: 'Next',
  position: 'Position',
  speed: 'Speed',
  boxes: 'Boxes',
};
const film = {
  duration: 2000,
  pictures: ['data:,', 'data:image/webp;base64,UklGRg=='],
  frames: [
    {
      at: 0,
      say: 'Planned.',
      stop: true,
      prompt: 'a red apple',
      words: { keep: 0, add: ['A ', [3, 'red apple']] },
    },
    {
      at: 900,
      say: '',
      stop: false,
      boxes: { keep: 0, add: [[1, 2, 300, 400, 3, 'red apple']] },
      ghost: [1, 2, 3],
    },
    { at: 2000, say: 'Painted.', stop: true, picture: [1, 0.5] },
  ],
};
const whole = JSON.stringify({ format: 'scenograph-embed', version: 1, language: 'en', labels, film });

async function read(fragment: string): Promise<void> {
  const first = await embeddedIn(fragment);
  same(first, await embeddedIn(await embedFragment(first.language, first)));
}

/** What the page reads that others frame: addresses as they are, and films changed before they are packed. */
export const EMBEDDED_TARGETS: readonly Target[] = [
  {
    name: 'embedded film',
    input: mutated([bytesOf(`#film=${await packText(whole)}`)]),
    allows: ['LibraryError'],
    read: (bytes) => read(textOf(bytes)),
  },
  {
    name: 'embedded film, packed',
    input: fc.oneof(
      mutated([bytesOf(whole)]),
      anyJson(['format', 'version', 'film', 'frames', 'keep', 'add']),
    ),
    allows: ['LibraryError'],
    read: async (bytes) => read(`#film=${await packText(textOf(bytes))}`),
  },
];
