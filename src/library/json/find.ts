import { patienceFor, readLenientJson, type JsonFault, type LenientJson } from './lenient';
import { parseJson } from './parse';
import { isRecord } from './record';

/** A JSON value in a text, and what was not as JSON has it. */
export interface FoundJson {
  readonly value: unknown;
  readonly faults: ReadonlySet<JsonFault>;
  /** True where there is other text around it. */
  readonly introduced: boolean;
}

const FENCE = /^[ \t]*(```|~~~)[^\n]*\n([\s\S]*?)(?:^[ \t]*\1|(?![\s\S]))/gm;

/** Places in a text at which JSON is looked for and not found. */
const MOST_TRIES = 40;
/** Values of a text that are found. */
const MOST_FOUND = 2000;

const QUOTED = new Map([
  ['\\"', '"'],
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#x22;', '"'],
]);

/** The value of a text that is JSON and nothing else, to the letter; undefined where it is none. */
export function strictJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** JSON Lines: an object in each line, with or without a comma behind it. A line that can't be read is null. */
function jsonLines(text: string): unknown[] | null {
  if (!/^\s*\{[^\n]*\},?[ \t\r]*\n\s*\{/.test(text)) return null;
  const lines = text.split('\n').map((line) => line.trim().replace(/,$/, ''));
  const values = lines.filter((line) => line !== '').map((line) => strictJson(line) ?? null);
  return values.filter((value) => value !== null).length > 1 ? values : null;
}

/** The contents of the fenced blocks of a text (three backticks or tildes), in turn. */
export function fencedBlocks(text: string): string[] {
  return [...text.matchAll(FENCE)].slice(0, MOST_TRIES).map(([, , inner = '']) => inner.trim());
}

/**
 * The JSON values of a text, the likeliest first: the whole text, its fenced blocks, then whatever begins with a bracket
 * in running text. Each is read leniently; objects that stand one behind another are a list.
 */
export function* jsonIn(text: string): Generator<FoundJson> {
  const strict = strictJson(text);
  if (strict !== undefined) {
    yield { value: strict, faults: new Set(), introduced: false };
    return;
  }
  const lines = jsonLines(text);
  if (lines) {
    yield { value: lines, faults: new Set(), introduced: false };
    return;
  }
  const said = withoutThought(text);
  for (const block of fencedBlocks(said)) {
    const value = strictJson(block) ?? jsonLines(block) ?? undefined;
    if (value !== undefined) yield { value, faults: new Set(), introduced: true };
    else for (const found of scanned(block)) yield { ...found, introduced: true };
  }
  // JSON within a text, or copied from a page, has its quotes escaped.
  const [escaped = ''] = /^\s*"?\s*[[{]\s*(?:\{\s*)?(?:\\"|&quot;|&#34;|&#x22;)/.exec(said) ?? [];
  if (escaped !== '') {
    const plain = said
      .replace(/^\s*"|"\s*$/g, '')
      .replace(/\\"|&(?:quot|#34|#x22);/g, (sign) => QUOTED.get(sign) ?? sign);
    for (const found of scanned(plain)) yield { ...found, faults: new Set([...found.faults, 'mended']) };
  }
  yield* scanned(said);
  if (said !== text) yield* scanned(text);
}

/** What a model says when it has thought. */
function withoutThought(text: string): string {
  const end = text.lastIndexOf('</think');
  return end === -1 ? text : text.slice(end);
}

/** Whatever begins with a bracket in a text. */
function* scanned(text: string): Generator<FoundJson> {
  const found: LenientJson[] = [];
  const patience = patienceFor(text);
  /** What stands between is no more than what parts objects. */
  let apart = false;
  let behind = 0;
  let at = text.search(/[[{]/);
  for (let tries = 0; at !== -1 && tries < MOST_TRIES && found.length < MOST_FOUND;) {
    const read = readLenientJson(text, at, patience);
    if (read) {
      apart ||= !/^[\s,;•*|-]*$/.test(text.slice(behind, at));
      behind = read.end;
      found.push(read);
    } else tries += 1;
    const rest = read ? read.end : at + 1;
    const next = text.slice(rest).search(/[[{]/);
    at = next === -1 ? -1 : rest + next;
  }
  const introduced = apart || text.slice(behind).trim() !== '';
  const all: FoundJson[] = found.map(({ value, faults }) => ({ value, faults, introduced }));
  for (let from = 0; from < all.length;) {
    let to = from;
    while (isRecord(all[to]?.value)) to += 1;
    const run = all.slice(from, to);
    if (run.length > 1)
      yield {
        value: run.map(({ value }) => value),
        faults: new Set(run.flatMap(({ faults }) => [...faults])),
        introduced: true,
      };
    const [single] = run;
    for (const each of run.length === 0 ? all.slice(from, from + 1) : run) yield each;
    from = single ? to : from + 1;
  }
}
