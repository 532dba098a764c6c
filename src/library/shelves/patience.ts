import { LibraryError } from '../errors';

/** Milliseconds that opening and one piece of work may take before the browser's storage counts as silent. */
export const PATIENCE = { opening: 4000, work: 12_000 } as const;

/** A page that was asleep wakes with its timers long due: so many of them must pass in turn. */
const PARTS = 4;

/**
 * What the work gives, if it answers in time; the time that the page was asleep doesn't count.
 * @throws LibraryError 'storage-silent'
 */
export async function answered<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    const wait = (left: number) => {
      timer = setTimeout(() => (left > 1 ? wait(left - 1) : reject(silence())), patience / PARTS);
    };
    wait(PARTS);
  });
  try {
    return await Promise.race([work, silent]);
  } finally {
    clearTimeout(timer);
  }
}

function silence(): LibraryError {
  return new LibraryError('browser-silent');
}
