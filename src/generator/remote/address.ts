/** The address of a server as a person writes it, and what may be one. */

import { GeneratorError } from '../../contract/errors';

export interface ServerAddress {
  /** Without a slash at its end; `/v1/models` and so on come behind it. */
  readonly base: string;
  /** Who it is, for sentences. */
  readonly host: string;
}

const OWN_MACHINE = new Set(['localhost', '127.0.0.1']);
const LONGEST = 500;

/** By https from anywhere, by http from this machine alone. Throws `GeneratorError`. */
export function parseServer(text: string): ServerAddress {
  const typed = text.trim();
  if (typed === '' || typed.length > LONGEST) throw new GeneratorError('remote-address-unusable');
  const bare = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  let url: URL;
  try {
    url = new URL(bare);
  } catch {
    throw new GeneratorError('remote-address-unusable');
  }
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && OWN_MACHINE.has(url.hostname));
  if (!allowed) throw new GeneratorError('remote-address-unusable');
  if (url.username !== '' || url.password !== '') throw new GeneratorError('address-holds-password');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/v1$/, '');
  return { base: `${url.origin}${path}`, host: url.host };
}
