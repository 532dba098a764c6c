import type { GeneratorErrorCode } from '../../contract/errorCodes';

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

const HUB_HOST = /^(?:(?:www\.)?huggingface\.co|hf\.co)$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/;
/** A branch, tag or commit; those of a pull request lie in folders: `refs/pr/3`. */
const REVISION = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}$/;
/** What stands where an owner does in addresses of Hugging Face that are no models. */
const NO_OWNERS = new Set(
  (
    'api blog chat collections datasets docs enterprise join learn login models new organizations papers posts ' +
    'pricing settings spaces tasks'
  ).split(' '),
);
/** Pages of a repository whose address says a revision. */
const WITH_REVISION = ['tree', 'blob', 'resolve', 'raw', 'commit', 'commits'];
/** What is copied along with an address: white space that can't be seen, brackets, quotes, a full stop. */
const AROUND = /^[\s\u200B-\u200F\u2060\uFEFF<"'`“‘(]+|[\s\u200B-\u200F\u2060\uFEFF>"'`”’),;.]+$/g;
/** Commands that people copy for the address in them. */
const COMMAND = /^(?:git (?:lfs )?clone|(?:hf|huggingface-cli) download)\s+/i;
/** An owner has no full stop in it: this is the host of a server. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?\//i;
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/i;

/** Why a text is no address of a model. */
export type AddressProblem = Extract<GeneratorErrorCode, `address-${string}`> &
  Exclude<GeneratorErrorCode, 'address-not-listed'>;
type Parsed = ModelAddress | { readonly problem: AddressProblem };

/** Reads `owner/name`, a Hugging Face page, or any web address; otherwise says what is wrong. */
export function parseAddress(text: string): Parsed {
  const typed = withScheme(text.replace(AROUND, '').replace(COMMAND, ''));
  if (typed === '') return { problem: 'address-empty' };
  const [, owner = '', named = '', revision] =
    /^([^/\s:@]+)\/([^/\s:@]+)(?:@([^\s:@]+))?\/?$/.exec(typed) ?? [];
  if (NAME.test(owner) && NAME.test(named)) return hub(owner, named, revision);
  if (!URL.canParse(typed)) return { problem: 'address-not-understood' };
  const url = new URL(typed);
  if (url.username !== '' || url.password !== '') return { problem: 'address-holds-password' };
  if (url.protocol === 'http:' && HUB_HOST.test(url.hostname)) url.protocol = 'https:';
  const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) {
    return { problem: 'address-not-https' };
  }
  if (HUB_HOST.test(url.hostname)) return hubPage(url);
  // A page's policy has no form for addresses in brackets; this one has another name.
  if (url.protocol === 'http:' && url.hostname === '[::1]') url.hostname = 'localhost';
  if (decoded(url.pathname) === null) return { problem: 'address-not-understood' };
  url.hash = '';
  url.search = '';
  const folder = url.pathname.replace(/[^/]+\.json$/, '');
  url.pathname = folder.endsWith('/') ? folder : `${folder}/`;
  return { kind: 'web', base: url.href };
}

/** With the scheme that was left out, or is a tool's own. */
function withScheme(text: string): string {
  const bare = text
    .replace(/^(?:hf:\/\/(?:models\/)?|git@(?:hf|huggingface)\.co:)/i, '')
    .replace(/^\/\//, '');
  if (OWN_HOST.test(bare)) return `http://${bare}`;
  return HOST.test(bare) ? `https://${bare}` : bare;
}

function hub(owner: string, written: string, revision = 'main'): Parsed {
  const name = written.replace(/(?<=.)\.git$/, '');
  if (NO_OWNERS.has(owner)) return { problem: 'address-names-no-model' };
  if (revision.length > 100 || !REVISION.test(revision)) return { problem: 'address-revision-unusable' };
  return { kind: 'hub', repository: `${owner}/${name}`, revision };
}

function hubPage(url: URL): Parsed {
  const [owner = '', name = '', page = '', ...rest] = url.pathname.split('/').filter(Boolean);
  if (!NAME.test(owner) || !NAME.test(name)) return { problem: 'address-names-no-model' };
  if (!WITH_REVISION.includes(page) || rest[0] === undefined) return hub(owner, name);
  const revision = decoded(rest[0] === 'refs' ? rest.slice(0, 3).join('/') : rest[0]);
  if (revision === null) return { problem: 'address-revision-unusable' };
  return hub(owner, name, revision);
}

/** Without its percent signs; null where they stand for nothing. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The address as one line, also accepted by `parseAddress`. */
export function addressText(address: ModelAddress): string {
  if (address.kind === 'web') return address.base;
  const { repository, revision } = address;
  return revision === 'main'
    ? `${HUB}/${repository}`
    : `${HUB}/${repository}/tree/${encodeURIComponent(revision)}`;
}

export const originOf = (address: ModelAddress): string =>
  address.kind === 'hub' ? HUB : new URL(address.base).origin;

/** Origins that are asked without a warning: Hugging Face, and where the studio itself comes from. */
export function isListedOrigin(origin: string, own: string): boolean {
  return origin === HUB || origin === own;
}
