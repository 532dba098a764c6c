import { z } from 'zod';
import type { Verdict, Verdicts } from '../trial/rightPlace';
import { ENGINE_CACHE } from './engineBinary';

/** The most that are kept; the oldest go first. */
const MOST = 200;

const entrySchema = z.object({
  /** Browser and version, adapter, and hash of the bundle: a change of any asks anew. */
  browser: z.string().max(1000),
  adapter: z.string().max(1000),
  bundle: z.string().max(200),
  graph: z.enum(['decoder', 'image_decoder', 'detector', 'vision_encoder']),
  verdict: z.enum(['right', 'wrong', 'unchecked']),
});
/** One that can't be read costs itself alone. */
const keptSchema = z
  .array(z.unknown())
  .max(MOST)
  .transform((rows) => rows.flatMap((row) => entrySchema.safeParse(row).data ?? []));
type Kept = z.infer<typeof keptSchema>;

const address = (): string => new URL('graph-verdicts.json', self.location.href).href;

/** How the graphs of bundles came out in this browser, on one adapter or (null) on the processor. */
export interface VerdictBook {
  /** Whether anything came out wrong on it before, of any bundle. */
  readonly anyWrong: boolean;
  of(bundle: string): Verdicts;
}

/** What is kept of earlier visits; nothing where it can't be read. */
export async function openVerdicts(adapter: GPUAdapter | null): Promise<VerdictBook> {
  const mine = { browser: navigator.userAgent.slice(0, 1000), adapter: nameOf(adapter) };
  const isMine = (entry: Kept[number]): boolean =>
    entry.browser === mine.browser && entry.adapter === mine.adapter;
  const known = (await readAll()).filter(isMine);
  return {
    anyWrong: known.some(({ verdict }) => verdict === 'wrong'),
    of: (bundle) => ({
      of: (graph) => known.find((entry) => entry.bundle === bundle && entry.graph === graph)?.verdict ?? null,
      async note(graph, verdict: Verdict) {
        const entry = { ...mine, bundle, graph, verdict };
        const isThis = (other: Kept[number]): boolean =>
          isMine(other) && other.bundle === bundle && other.graph === graph;
        const at = known.findIndex(isThis);
        // At most loads nothing new was found, and nothing need be written.
        if (known[at]?.verdict === verdict) return;
        known.splice(at < 0 ? known.length : at, 1, entry);
        // Read again: another tab may have noted something meanwhile.
        await writeAll([...(await readAll()).filter((other) => !isThis(other)), entry]);
      },
    }),
  };
}

/** As precise as the browser tells: a driver that a card is used through is often part of it. */
function nameOf(adapter: GPUAdapter | null): string {
  if (!adapter) return 'processor';
  const { vendor, architecture, device, description } = adapter.info;
  return [vendor, architecture, device, description].join(' | ').slice(0, 1000);
}

async function readAll(): Promise<Kept> {
  try {
    const found = await (await caches.open(ENGINE_CACHE)).match(address());
    return keptSchema.safeParse(await found?.json()).data ?? [];
  } catch {
    return [];
  }
}

async function writeAll(kept: Kept): Promise<void> {
  try {
    const body = JSON.stringify(kept.slice(-MOST));
    await (await caches.open(ENGINE_CACHE)).put(address(), new Response(body));
  } catch {
    // Not kept: the next visit tries again.
  }
}
