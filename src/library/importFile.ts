import { parseChain } from '../plan/chain/parser';
import { objectsOf, type Plan } from '../plan/plan';
import { LibraryError } from './errors';
import { chainText } from './layouts/chainText';
import { detectFormat, readLayout } from './layouts/formats';
import { isPng, MAX_PNG } from './pngChunks';
import { readSceneFromPng } from './png';
import { MAX_CHAIN, MAX_OBJECTS, type SceneFile } from './scene';
import { MAX_JSON, sceneFromJson } from './sceneJson';
import { isTraceText, MAX_TRACE_FILE, readTraceFile, type TraceFile } from './traceFile';

/** What a file brought. */
export type Imported =
  | { readonly kind: 'trace'; readonly file: TraceFile }
  | { readonly kind: 'scene'; readonly scene: SceneFile; readonly png: Blob | null }
  | {
      readonly kind: 'chain';
      readonly plan: Plan;
      /** Places that broke the chain's grammar; they stay as prose. */
      readonly problems: number;
    };

/**
 * Reads a file of any origin: a PNG with a scene, a scene or a trace as JSON, a replay as a page, a layout
 * of another tool, or a chain as text. What it is, is told from
 * its content, not from its name.
 * @throws LibraryError that says what is wrong and what to do
 */
export async function readImport(file: Blob): Promise<Imported> {
  if (file.size > MAX_PNG) {
    throw new LibraryError('file-too-large');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPng(bytes)) {
    const scene = await readSceneFromPng(bytes);
    return { kind: 'scene', scene, png: scene.painting ? new Blob([bytes], { type: 'image/png' }) : null };
  }
  return readText(bytes);
}

function readText(bytes: Uint8Array): Imported {
  const text = decode(bytes).replace(/^\uFEFF/, '');
  if (isTraceText(text)) return { kind: 'trace', file: readTraceFile(text) };
  if (bytes.length > MAX_JSON) throw unreadableKind();
  const layout = detectFormat(text);
  if (layout && layout !== chainText) {
    const { plan, problems } = readLayout(text, layout);
    return { kind: 'chain', plan, problems: problems.length };
  }
  if (text.trimStart().startsWith('{')) return { kind: 'scene', scene: sceneFromJson(text), png: null };
  return { kind: 'chain', ...readChainText(text) };
}

/**
 * A plan from text that somebody pasted or dropped. Half nonsense is kept as prose and counted.
 * @throws LibraryError 'too-large' or 'not-understood' (no object in it)
 */
export function readChainText(text: string): { readonly plan: Plan; readonly problems: number } {
  if (text.length > MAX_CHAIN) {
    throw new LibraryError('text-too-long');
  }
  const { plan, problems } = parseChain(text.trim());
  const objects = objectsOf(plan).length;
  if (objects === 0) {
    throw new LibraryError('text-without-plan');
  }
  if (objects > MAX_OBJECTS) {
    throw new LibraryError('plan-too-many-objects', { most: MAX_OBJECTS });
  }
  return { plan, problems: problems.length };
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_TRACE_FILE) throw unreadableKind();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadableKind();
  }
}

function unreadableKind(): LibraryError {
  return new LibraryError('file-kind-unknown');
}
