import { useCallback, useRef, useState } from 'react';
import { type GeneratorError, isAbort } from '../../../contract/errors';
import { asGeneratorError } from '../../../contract/thrown';
import { type ServerAddress, parseServer } from '../../../generator/remote/address';
import { connect } from '../../../generator/remote/generator';
import { hashInWords } from '../../../generator/remote/inWords/generator';
import { type Listed, listThere } from '../../../generator/remote/listed';
import { type KnownServer, browserServers } from '../../../studio/models/servers';

/** What was typed, as it will be asked. */
export interface Typed {
  readonly address: string;
  /** Empty for none. */
  readonly key: string;
  readonly remember: boolean;
}

export type Asking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly host: string }
  | { readonly kind: 'failed'; readonly error: GeneratorError }
  | {
      readonly kind: 'found';
      readonly server: ServerAddress;
      readonly typed: Typed;
      readonly models: Listed;
    };

type Found = Extract<Asking, { readonly kind: 'found' }>;

/** The host of a typed address, or null while it is none: nothing is asked for that. */
export function hostOf(address: string): string | null {
  try {
    return parseServer(address).host;
  } catch {
    return null;
  }
}

/** The servers of this device, and asking one that isn't among them yet. */
export function useServers() {
  const [known, setKnown] = useState<readonly KnownServer[]>(() => browserServers().list());
  const [state, setState] = useState<Asking>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ kind: 'idle' });
  }, []);
  const look = useCallback(async (typed: Typed) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    try {
      const server = parseServer(typed.address);
      setState({ kind: 'asking', host: server.host });
      const key = typed.key.trim() === '' ? null : typed.key.trim();
      const models = await listThere(connect({ ...server, key }), mine.signal);
      if (!mine.signal.aborted) setState({ kind: 'found', server, typed, models });
    } catch (error) {
      if (!mine.signal.aborted && !isAbort(error))
        setState({ kind: 'failed', error: asGeneratorError(error) });
    }
  }, []);
  const add = useCallback(
    (
      { server, typed }: Found,
      { id, hash, name }: KnownServer['model'],
      inWords?: KnownServer['inWords'],
    ) => {
      const { base, host } = server;
      const secret = typed.key.trim() === '' ? null : typed.key.trim();
      const known = { base, host, model: { id, hash, name }, ...(inWords && { inWords }) };
      const added = browserServers().add(known, secret, typed.remember);
      setKnown(browserServers().list());
      setState({ kind: 'idle' });
      return added;
    },
    [],
  );
  const addInWords = useCallback(
    async (found: Found, model: string, size: NonNullable<KnownServer['inWords']>) =>
      add(found, { id: model, hash: await hashInWords(found.server.base, model), name: model }, size),
    [add],
  );
  const remove = useCallback((id: string) => {
    browserServers().remove(id);
    setKnown(browserServers().list());
  }, []);
  return { known, state, look, cancel, add, addInWords, remove };
}
