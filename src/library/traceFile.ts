import { z } from 'zod';
import { LibraryError } from './errors';
import { paintingSchema } from './painting';
import { runNodeSchema } from './runNode';
import { traceSchema } from './trace';

/** Characters of a trace file that are looked at at all. */
export const MAX_TRACE_FILE = 48_000_000;

/** A line of runs as a file: the nodes from the prompt down, their logs, and the pictures they painted. */
const traceFileSchema = z.object({
  format: z.literal('scenograph-trace-file'),
  version: z.literal(1),
  title: z.string().max(200),
  /** From the root down; each names the one before it. */
  nodes: z.array(runNodeSchema).min(1).max(200),
  traces: z.array(traceSchema).max(200),
  /** PNGs, base64. */
  pictures: z.array(z.object({ record: paintingSchema, png: z.base64().max(20_000_000) })).max(256),
});

export type TraceFile = z.infer<typeof traceFileSchema>;

/** Id of the script element that holds the file in an exported page. */
export const TRACE_ELEMENT = 'scenograph-trace';

const ELEMENT = new RegExp(`<script type="application/json" id="${TRACE_ELEMENT}">([^<]*)</script>`);

/** Marks a page that Scenograph wrote. */
export const PAGE_MARK = '<meta name="generator" content="Scenograph">';

/** True for text that says it is a trace file, or a page that holds one; cut short or not. */
export function isTraceText(text: string): boolean {
  const head = text.trimStart().slice(0, 1500);
  if (head.startsWith('{')) return head.includes('"scenograph-trace');
  return /^<!doctype html/i.test(head) && head.includes(PAGE_MARK);
}

/**
 * Reads a trace file of any origin: JSON, an exported page, or the log of a single run.
 * @throws LibraryError 'too-large', 'damaged' or 'newer-version'
 */
export function readTraceFile(text: string): TraceFile {
  if (text.length > MAX_TRACE_FILE) {
    throw new LibraryError('trace-too-large');
  }
  const body = text.trimStart();
  const json = parse(body.startsWith('<') ? (ELEMENT.exec(body)?.[1] ?? '') : body);
  const head = json as { format?: unknown; version?: unknown } | null;
  if (typeof head?.version === 'number' && head.version > 1) {
    throw new LibraryError('trace-from-newer');
  }
  if (head?.format === 'scenograph-trace') return alone(json);
  const parsed = traceFileSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw unreadable(parsed.error.issues[0]?.path, parsed.error);
}

/** The log of one run, as a file of its own. */
function alone(json: unknown): TraceFile {
  const parsed = traceSchema.safeParse(json);
  if (!parsed.success) throw unreadable(parsed.error.issues[0]?.path, parsed.error);
  const trace = parsed.data;
  const start = trace.events[0];
  const prompt = start && 'prompt' in start ? start.prompt.slice(0, 20_000) : '';
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
    version: 1,
    title: '',
    nodes: [{ ...node, id: trace.id, kind: trace.kind === 'plan' ? 'plan' : 'painting' }],
    traces: [trace],
    pictures: [],
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LibraryError('trace-damaged').from(cause);
  }
}

function unreadable(path: readonly PropertyKey[] | undefined, cause: unknown): LibraryError {
  const field = (path ?? []).slice(0, 6).map(String).join('.');
  return new LibraryError('trace-field-wrong', { field }).from(cause);
}
