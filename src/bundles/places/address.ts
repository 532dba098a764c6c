/** What a person may write to say where a model is. */
export type ModelAddress =
  | {
      readonly kind: 'hub';
      /** `owner/name` on Hugging Face. */
      readonly repository: string;
      /** Branch, tag or commit. */
      readonly revision: string;
    }
  | {
      readonly kind: 'web';
      /** The folder that holds the model, ending in a slash. */
      readonly base: string;
    };

export const HUB = 'https://huggingface.co';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/;
const REVISION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Reads `owner/name`, a Hugging Face page, or any web address; otherwise says in a sentence what is wrong. */
export function parseAddress(text: string): ModelAddress | { readonly problem: string } {
  const typed = text.trim();
  if (typed === '') return { problem: 'Write a Hugging Face name such as owner/name, or an address.' };
  if (/^[^/\s:]+\/[^/\s:]+$/.test(typed)) {
    const [owner = '', name = ''] = typed.split('/');
    if (NAME.test(owner) && NAME.test(name)) return hub(typed);
  }
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    return {
      problem: 'That is neither a Hugging Face name (owner/name) nor an address that begins with https://.',
    };
  }
  if (url.username !== '' || url.password !== '') {
    return { problem: 'An address with a name and password in it can’t be used.' };
  }
  const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) {
    return { problem: 'Only addresses that begin with https:// can be used.' };
  }
  if (url.origin === HUB || url.hostname === 'hf.co') return hubPage(url);
  url.hash = '';
  url.search = '';
  const folder = url.pathname.replace(/[^/]+\.json$/, '');
  url.pathname = folder.endsWith('/') ? folder : `${folder}/`;
  return { kind: 'web', base: url.href };
}

function hub(repository: string, revision = 'main'): ModelAddress {
  return { kind: 'hub', repository, revision };
}

function hubPage(url: URL): ReturnType<typeof parseAddress> {
  const [owner = '', name = '', page, revision] = url.pathname.split('/').filter(Boolean);
  if (!NAME.test(owner) || !NAME.test(name)) {
    return {
      problem:
        'This Hugging Face address doesn’t name a model: it should look like huggingface.co/owner/name.',
    };
  }
  if (['datasets', 'spaces', 'docs', 'api'].includes(owner)) {
    return { problem: 'This Hugging Face address isn’t that of a model.' };
  }
  const named = (page === 'tree' || page === 'blob' || page === 'resolve') && revision !== undefined;
  if (named && !REVISION.test(revision))
    return { problem: 'This Hugging Face address names no usable revision.' };
  return hub(`${owner}/${name}`, named ? revision : 'main');
}

/** The address as one line, also accepted by `parseAddress`. */
export function addressText(address: ModelAddress): string {
  if (address.kind === 'web') return address.base;
  const { repository, revision } = address;
  return revision === 'main' ? `${HUB}/${repository}` : `${HUB}/${repository}/tree/${revision}`;
}

export const originOf = (address: ModelAddress): string =>
  address.kind === 'hub' ? HUB : new URL(address.base).origin;

/** Origins that are asked without a warning: Hugging Face, and where the studio itself comes from. */
export function isListedOrigin(origin: string, own: string): boolean {
  return origin === HUB || origin === own;
}
