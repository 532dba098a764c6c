import type { Place } from '../layouts/place';
import { type AskOptions, ask, isPage, once, smallText } from './place';

/** Any folder on the web: its files are found by asking for them one by one. */
export function webPlace(base: string, options: AskOptions): Place {
  const url = (path: string): string => new URL(path, base).href;
  const sizes = new Map<string, number>();
  return {
    name: lastFolder(base) || new URL(base).host,
    licence: null,
    url,
    async has(path) {
      const answer = await ask(url(path), options, 'HEAD');
      if (!answer.ok || isPage(answer)) return false;
      const size = Number(answer.headers.get('content-length') ?? 0);
      if (size > 0) sizes.set(path, size);
      return true;
    },
    text: once((path, most) => smallText(url(path), most, options)),
    facts: (path) => ({ bytes: sizes.get(path) }),
  };
}

/** The name of the last folder of an address, as it stands where its escapes can't be read. */
function lastFolder(base: string): string {
  const name = new URL(base).pathname.split('/').findLast(Boolean) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
