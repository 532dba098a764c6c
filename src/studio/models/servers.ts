/**
 * The servers that this device knows, and their keys. A key lies beside them only where the person wants it
 * remembered; otherwise it lasts as long as the tab. No scene, link, picture or trace ever has one.
 */

import { z } from 'zod';
import type { Keep } from '../settings/settings';

const serverSchema = z.object({
  id: z.string().regex(/^server:[0-9a-f-]{8,40}$/),
  base: z.url().max(500),
  host: z.string().max(300),
  model: z.object({ id: z.string().max(200), hash: z.string().max(64), name: z.string().max(200) }),
});
export type KnownServer = z.infer<typeof serverSchema>;

const serversSchema = z.array(serverSchema).max(100).catch([]);
const keysSchema = z.record(z.string().max(60), z.string().max(4000)).catch({});

const SERVERS = 'scenograph.servers';
const KEYS = 'scenograph.serverKeys';

/** Whether a model of the settings is one of a server. */
export const isServer = (model: string): boolean => model.startsWith('server:');

export interface Servers {
  list(): readonly KnownServer[];
  keyOf(id: string): string | null;
  /** One of the same address and model is replaced. */
  add(server: Omit<KnownServer, 'id'>, key: string | null, remember: boolean): KnownServer;
  /** Forgets it, and its key wherever that lies. */
  remove(id: string): void;
}

/** `keep` lasts, `session` ends with the tab. What can't be written holds for nothing; what can't be read is none. */
export function createServers(keep: Keep, session: Keep): Servers {
  const keysIn = (place: Keep) => read(place, KEYS, keysSchema);
  const withoutKey = (id: string): void => {
    for (const place of [keep, session]) {
      const { [id]: had, ...others } = keysIn(place);
      if (had !== undefined) write(place, KEYS, others);
    }
  };
  const servers: Servers = {
    list: () => read(keep, SERVERS, serversSchema),
    keyOf: (id) => keysIn(session)[id] ?? keysIn(keep)[id] ?? null,
    add(server, key, remember) {
      const known = servers.list();
      const same = known.find(({ base, model }) => base === server.base && model.id === server.model.id);
      const added = { ...server, id: same?.id ?? `server:${crypto.randomUUID()}` };
      write(keep, SERVERS, [...known.filter(({ id }) => id !== added.id), added]);
      withoutKey(added.id);
      const place = remember ? keep : session;
      if (key !== null) write(place, KEYS, { ...keysIn(place), [added.id]: key });
      return added;
    },
    remove(id) {
      const others = servers.list().filter((server) => server.id !== id);
      write(keep, SERVERS, others);
      withoutKey(id);
    },
  };
  return servers;
}

/** Those of this browser. */
export function browserServers(): Servers {
  const place = (of: () => Storage): Keep => {
    try {
      return of();
    } catch {
      return null;
    }
  };
  return createServers(
    place(() => localStorage),
    place(() => sessionStorage),
  );
}

function read<T>(place: Keep, name: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(place?.getItem(name) ?? 'null'));
  } catch {
    return schema.parse(null);
  }
}

function write(place: Keep, name: string, value: unknown): void {
  try {
    place?.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden store: it has to be given again next time.
  }
}
