import { parseChain } from '../plan/chain/parser';
import { objectsOf, type Plan } from '../plan/plan';
import { LibraryError } from './errors';
import { strictJson } from './json/find';
import { isRecord } from './json/record';
import { detectFormat, readLayout } from './layouts/formats';
import { excessOf, LIMITS, OPENS } from './limits';
import type { Note } from './notes/note';
import { readSceneFromPng } from './png';
import { isPng, pngSize } from './pngChunks';
import type { SceneFile } from './scene';
import { sceneFromJson } from './sceneJson';
import { decodeText } from './text/decode';
import { isTraceText, readTraceFile, type TraceFile } from './traceFile';

/** What a file brought; `notes` say what of it could not be taken over as it was. */
export type Imported = { readonly notes: readonly Note[] } & (
  | { readonly kind: 'trace'; readonly file: TraceFile }
  | { readonly kind: 'scene'; readonly scene: SceneFile; readonly png: Blob | null }
  | {
      readonly kind: 'chain';
      readonly plan: Plan;
      /** What the picture is of, where the file says it. */
      readonly prompt: string | null;
      /** Places that could not be read as written. */
      readonly problems: number;
    }
);

/**
 * Reads a file of any origin: a PNG with a scene, a scene or a trace as JSON, a replay as a page, a layout
 * of another tool, or a chain as text. What it is, is told from its form, not from its name and not from words inside.
 * @throws LibraryError that says what is wrong and what to do
 */
export async function readImport(file: Blob): Promise<Imported> {
  if (file.size > OPENS.file) {
    throw new LibraryError('file-too-large');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isPng(bytes) ? readPng(bytes) : readText(bytes);
}

/** A picture of absurd size is left where it is: the scene inside of it opens without. */
async function readPng(bytes: Uint8Array<ArrayBuffer>): Promise<Imported> {
  const scene = await readSceneFromPng(bytes);
  const size = pngSize(bytes);
  if (!scene.painting || !size) return { kind: 'scene', scene, png: null, notes: [] };
  if (size.width * size.height > OPENS.pixels) {
    const { painting: _, ...rest } = scene;
    return { kind: 'scene', scene: rest, png: null, notes: [{ code: 'picture-too-large', ...size }] };
  }
  return { kind: 'scene', scene, png: new Blob([bytes], { type: 'image/png' }), notes: [] };
}

function readText(bytes: Uint8Array): Imported {
  const text = decode(bytes).replace(/^\uFEFF/, '');
  if (isTraceText(text)) {
    const { file, notes } = readTraceFile(text);
    return { kind: 'trace', file, notes };
  }
  if (text.length > OPENS.json) throw unreadableKind();
  if (isSceneText(text)) return { kind: 'scene', scene: sceneFromJson(text), png: null, notes: [] };
  if (detectFormat(text)) {
    const { plan, prompt, notes } = readLayout(text);
    return { kind: 'chain', plan, prompt, problems: countOf(notes), notes };
  }
  if (strictJson(text) !== undefined) throw unreadableKind();
  return { kind: 'chain', ...readChainText(text) };
}

/** True for a JSON document that says it is a scene, and for the beginning of one that is cut short. */
function isSceneText(text: string): boolean {
  const json = strictJson(text);
  if (json !== undefined) return isRecord(json) && json['format'] === 'scenograph-scene';
  return /^\s*\{\s*"format"\s*:\s*"scenograph-scene"/.test(text);
}

/**
 * A plan from text that somebody pasted or dropped. Half nonsense is kept as prose and counted.
 * @throws LibraryError 'too-large' or 'not-understood' (no object in it)
 */
export function readChainText(text: string): {
  readonly plan: Plan;
  readonly prompt: null;
  readonly problems: number;
  readonly notes: readonly Note[];
} {
  const { plan, problems } = parseChain(text.trim().slice(0, OPENS.chain));
  const names = objectsOf(plan).map(({ name }) => name);
  const [excess] = excessOf({ chain: text, objectNames: names });
  if (excess) {
    throw excess.limit === 'objects'
      ? new LibraryError('plan-too-many-objects', { most: LIMITS.objects })
      : new LibraryError('text-too-long');
  }
  if (names.length === 0) {
    throw new LibraryError('text-without-plan');
  }
  const notes = problems.map(({ kind, text: where }): Note => ({ code: 'chain-problem', kind, text: where }));
  return { plan, prompt: null, problems: notes.length, notes };
}

/** How many places of a file the notes speak of. */
function countOf(notes: readonly Note[]): number {
  return notes.reduce((sum, note) => {
    const several = note.code === 'boxes-unreadable' || note.code === 'items-unreadable';
    return sum + (several ? note.found.length : 1);
  }, 0);
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > OPENS.trace) throw unreadableKind();
  const text = decodeText(bytes);
  if (text === null) throw unreadableKind();
  return text;
}

function unreadableKind(): LibraryError {
  return new LibraryError('file-kind-unknown');
}
