/**
 * The servers that this device knows, and their keys. A key lies beside them only where the person wants it
 * remembered; otherwise it lasts as long as the tab. No scene, link, picture or trace ever has one.
 */

import { z } from 'zod';
import type { Keep } from '../settings/settings';

const side = z.int().min(64).max(4096);
const serverSchema = z.object({
  id: z.string().regex(/^server:[0-9a-f-]{8,40}$/),
  base: z.url().max(500),
  host: z.string().max(300),
  model: z.object({ id: z.string().max(200), hash: z.string().max(64), name: z.string().max(200) }),
  /** Present for one that speaks OpenAI's Images API alone and is told plans in words: the px that are asked for. */
  inWords: z.object({ width: side, height: side }).exactOptional(),
});
export type KnownServer = z.infer<typeof serverSchema>;

/** One that can't be read costs itself alone. */
const serversSchema = z
  .array(z.unknown())
  .max(1000)
  .transform((rows) => rows.flatMap((row) => serverSchema.safeParse(row).data ?? []).slice(0, 100))
  .catch([]);
const keysSchema = z
  .looseObject({})
  .transform(
    (rows) => new Map(Object.entries(rows).flatMap(([id, key]) => (isKey(key) ? [[id, key] as const] : []))),
  )
  .catch(() => new Map());
const isKey = (value: unknown): value is string => typeof value === 'string' && value.length <= 4000;

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
      const keys = keysIn(place);
      if (keys.delete(id)) write(place, KEYS, Object.fromEntries(keys));
    }
  };
  const servers: Servers = {
    list: () => read(keep, SERVERS, serversSchema),
    keyOf: (id) => keysIn(session).get(id) ?? keysIn(keep).get(id) ?? null,
    add(server, key, remember) {
      const known = servers.list();
      const same = known.find(({ base, model }) => base === server.base && model.id === server.model.id);
      const added = { ...server, id: same?.id ?? `server:${crypto.randomUUID()}` };
      write(keep, SERVERS, [...known.filter(({ id }) => id !== added.id), added]);
      withoutKey(added.id);
      const place = remember ? keep : session;
      if (key !== null) write(place, KEYS, Object.fromEntries(keysIn(place).set(added.id, key)));
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
