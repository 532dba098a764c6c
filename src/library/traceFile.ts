import { z } from 'zod';
import { LibraryError } from './errors';
import { strictJson } from './json/find';
import { parseJson } from './json/parse';
import { isRecord } from './json/record';
import { LIMITS, OPENS } from './limits';
import type { Note } from './notes/note';
import { paintingFormat, paintingSchema } from './painting';
import { pngSize } from './pngChunks';
import { runNodeFormat, runNodeSchema } from './runNode';
import { storedFormat } from './stored/format';
import { traceFormat, traceSchema } from './trace';

/** A line of runs as a file: the nodes from the prompt down, their logs, and the pictures they painted. */
const traceFileSchema = z.object({
  format: z.literal('scenograph-trace-file'),
  version: z.literal(2),
  title: z.string().max(OPENS.sceneName),
  /** From the root down; each names the one before it. */
  nodes: z.array(runNodeSchema).min(1).max(OPENS.line),
  traces: z.array(traceSchema).max(OPENS.line),
  /** PNGs, base64. */
  pictures: z.array(z.object({ record: paintingSchema, png: z.base64().max(OPENS.trace) })).max(OPENS.line),
});

/** A trace file as it is kept. */
const traceFileFormat = storedFormat({
  what: 'trace',
  mark: 'scenograph-trace-file',
  version: 2,
  // Its version rises with that of the traces inside, so that an older build refuses it in words.
  migrations: [
    {
      to: 2,
      up: ({ traces, ...row }) => ({
        ...row,
        traces: Array.isArray(traces) ? traces.map(traceFormat.raised) : traces,
      }),
    },
  ],
  schema: traceFileSchema,
  parts: { nodes: runNodeFormat, traces: traceFormat, 'pictures.record': paintingFormat },
});

export type TraceFile = z.infer<typeof traceFileSchema>;

/** Id of the script element that holds the file in an exported page. */
export const TRACE_ELEMENT = 'scenograph-trace';

const ELEMENT = new RegExp(`<script type="application/json" id="${TRACE_ELEMENT}">([^<]*)</script>`);

/** Marks a page that Scenograph wrote. */
export const PAGE_MARK = '<meta name="generator" content="Scenograph">';

/**
 * True for text that says it is a trace file, or a page that holds one; cut short or not. It is told from the field of
 * the document, not from words: a name in a scene may speak of traces.
 */
export function isTraceText(text: string): boolean {
  const head = text.trimStart().slice(0, 1500);
  if (head.startsWith('{')) {
    if (/^\{\s*"format"\s*:\s*"scenograph-trace(?:-file)?"/.test(head)) return true;
    const json = head.includes('"scenograph-trace') ? strictJson(text) : undefined;
    const format = isRecord(json) ? json['format'] : null;
    return format === 'scenograph-trace' || format === 'scenograph-trace-file';
  }
  return /^<!doctype html/i.test(head) && head.includes(PAGE_MARK);
}

/**
 * The file with as much as can be opened again: where its text would be too long, the oldest logs and pictures stay out.
 * `copies`: how often its pictures stand in what is written. The room is counted in bytes of UTF-8.
 */
export function withinRoom(file: TraceFile, { copies = 1, room = OPENS.trace as number } = {}): TraceFile {
  const size = (part: unknown): number => new TextEncoder().encode(JSON.stringify(part)).length + 1;
  // A page has more around it, and some signs of its data are longer.
  let left = 0.9 * room - size({ ...file, traces: [], pictures: [] });
  let pixels: number = OPENS.tracePixels;
  const newest = <T>(
    items: readonly T[],
    time: (item: T) => number,
    cost: (item: T) => readonly [bytes: number, pixels: number],
  ): T[] => {
    const kept = new Set(
      items
        .toSorted((a, b) => time(b) - time(a))
        .filter((item) => {
          const [bytes, area] = cost(item);
          const fits = bytes <= left && area <= pixels;
          if (fits) [left, pixels] = [left - bytes, pixels - area];
          return fits;
        }),
    );
    return items.filter((item) => kept.has(item));
  };
  const traces = newest(
    file.traces,
    ({ startedAt }) => startedAt,
    (trace) => [size(trace), 0],
  );
  const pictures = newest(
    file.pictures,
    ({ record }) => record.createdAt,
    ({ record, png }) => [size(record) + copies * png.length, record.width * record.height],
  );
  return { ...file, traces, pictures };
}

/** The trace file, and what of it was left out. */
export interface TraceReading {
  readonly file: TraceFile;
  readonly notes: readonly Note[];
}

/**
 * Reads a trace file of any origin: JSON, an exported page, or the log of a single run. Pictures of absurd size, each
 * or all together, are left out before anything decodes them.
 * @throws LibraryError 'too-large', 'damaged' or 'newer-version'
 */
export function readTraceFile(text: string): TraceReading {
  if (text.length > OPENS.trace) {
    throw new LibraryError('trace-too-large');
  }
  const body = text.trimStart();
  const json = parse(body.startsWith('<') ? (ELEMENT.exec(body)?.[1] ?? '') : body);
  if (isRecord(json) && json['format'] === 'scenograph-trace') return { file: alone(json), notes: [] };
  const file = traceFileFormat.read(json);
  let pixels = 0;
  const pictures = file.pictures.filter(({ png }) => {
    const size = pngSize(headOf(png));
    const area = size ? size.width * size.height : 0;
    if (area > OPENS.pixels || pixels + area > OPENS.tracePixels) return false;
    pixels += area;
    return true;
  });
  const [found, of] = [file.pictures.length - pictures.length, file.pictures.length];
  return {
    file: { ...file, pictures },
    notes: found > 0 ? [{ code: 'pictures-left-out', found, of }] : [],
  };
}

/** The first bytes of a file in base64: a PNG says its size there. */
function headOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64.slice(0, 64)), (sign) => sign.charCodeAt(0));
}

/** The log of one run, as a file of its own. */
function alone(json: unknown): TraceFile {
  const trace = traceFormat.read(json);
  const start = trace.events[0];
  const prompt = start && 'prompt' in start ? start.prompt.slice(0, LIMITS.prompt) : '';
  const node = {
    format: 'scenograph-run-node',
    version: 1,
    sceneId: trace.sceneId,
    parent: null,
    createdAt: trace.startedAt,
    name: '',
    prompt,
    content: null,
  } as const;
  return {
    format: 'scenograph-trace-file',
    version: 2,
    title: '',
    nodes: [{ ...node, id: trace.id, kind: trace.kind === 'plan' ? 'plan' : 'painting' }],
    traces: [trace],
    pictures: [],
  };
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new LibraryError('trace-damaged').from(cause);
  }
}
