import { GeneratorError, abortError } from '../../contract/errors';
import type { GeneratorDescription } from '../../contract/generator';

/** How a place is asked. */
export interface AskOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/** Where the files of a model lie: on a server, or in a folder that was chosen. */
export interface Place {
  readonly name: string;
  /** What it says itself of the licence. */
  readonly licence: GeneratorDescription['licence'] | null;
  /** Where a file can be fetched from; null in a folder. */
  url(path: string): string | null;
  has(path: string): boolean | Promise<boolean>;
  /** A small file as text; null where it isn't there or a web page comes in its place. Asked for once. */
  text(path: string, most: number): Promise<string | null>;
  /** What is known of a file without reading it. `version` tells a file of this name from another one. */
  facts(path: string): {
    readonly bytes?: number | undefined;
    readonly sha256?: string | undefined;
    readonly version?: string | undefined;
  };
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
