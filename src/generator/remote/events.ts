/** Server-sent events, as they come in pieces of any size (WHATWG HTML, 9.2). */

import { GeneratorError, abortError } from '../../contract/errors';

/** Characters of one event: a large picture in base64 stays far below. */
const LONGEST = 64_000_000;

/** The data of each event. Throws `remote-cut` where the network lets go, `remote-unreadable` for one without an end. */
export async function* eventsOf(answer: Response, host: string, signal: AbortSignal): AsyncGenerator<string> {
  const reader = answer.body?.getReader();
  if (!reader) throw new GeneratorError('remote-cut', { host });
  const decoder = new TextDecoder();
  let held = '';
  let ended = false;
  try {
    while (!ended) {
      const piece = await reader.read().catch(() => {
        if (signal.aborted) throw abortError();
        throw new GeneratorError('remote-cut', { host });
      });
      if (signal.aborted) throw abortError();
      ended = piece.done;
      held += decoder.decode(piece.value, { stream: !piece.done });
      for (;;) {
        const end = /\r?\n\r?\n/.exec(held);
        if (!end) break;
        const data = dataOf(held.slice(0, end.index));
        held = held.slice(end.index + end[0].length);
        if (data !== null) yield data;
      }
      if (held.length > LONGEST) throw new GeneratorError('remote-unreadable', { host, field: 'event' });
    }
  } finally {
    // Whoever stops listening lets the server know: it frees the place.
    await reader.cancel().catch(() => undefined);
  }
}

function dataOf(event: string): string | null {
  const lines = event.split(/\r?\n/).filter((line) => line.startsWith('data:'));
  return lines.length === 0 ? null : lines.map((line) => line.slice(5).replace(/^ /, '')).join('\n');
}
