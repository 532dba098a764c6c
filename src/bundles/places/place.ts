import { GeneratorError, abortError } from '../../contract/errors';
import type { Place } from '../layouts/place';

/** How a place is asked. */
export interface AskOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/** Remembers what was asked of a place. */
export function once(ask: Place['text']): Place['text'] {
  const answers = new Map<string, Promise<string | null>>();
  return (path, most) => {
    const answer = answers.get(path) ?? ask(path, most);
    answers.set(path, answer);
    return answer;
  };
}

export async function smallText(url: string, most: number, options: AskOptions): Promise<string | null> {
  const answer = await ask(url, options);
  if (answer.status >= 500) {
    throw new GeneratorError('server-failed', { host: new URL(url).host, status: answer.status });
  }
  if (!answer.ok || isPage(answer)) return null;
  if (Number(answer.headers.get('content-length') ?? 0) > most) return null;
  const text = await answer.text();
  return text.length > most || /^\s*</.test(text) ? null : text;
}

export const isPage = (answer: Response): boolean =>
  answer.headers.get('content-type')?.includes('text/html') ?? false;

export async function ask(url: string, { fetch, signal }: AskOptions, method = 'GET'): Promise<Response> {
  try {
    return await fetch(url, {
      signal,
      method,
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    if (signal.aborted) throw abortError();
    throw new GeneratorError('server-not-reached', { host: new URL(url).host });
  }
}
