import { parseJson } from './parse';
import { readLenientJson, type JsonFault } from './lenient';

/** A JSON value in a text, and what was not as JSON has it. */
export interface FoundJson {
  readonly value: unknown;
  readonly faults: ReadonlySet<JsonFault>;
  /** True where there is other text around it. */
  readonly introduced: boolean;
}

const FENCE = /^[ \t]*(```|~~~)[^\n]*\n([\s\S]*?)(?:^[ \t]*\1|(?![\s\S]))/gm;

/** Places in a text at which JSON is looked for. */
const MOST_TRIES = 40;

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
 * in running text. Each is read leniently.
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
  for (const block of fencedBlocks(text)) {
    const value = strictJson(block);
    if (value !== undefined) yield { value, faults: new Set(), introduced: true };
    else {
      const found = /^[[{]/.test(block) ? readLenientJson(block, 0) : null;
      if (found) yield { value: found.value, faults: found.faults, introduced: true };
    }
  }
  let at = text.search(/[[{]/);
  for (let tries = 0; at !== -1 && tries < MOST_TRIES; tries += 1) {
    const found = readLenientJson(text, at);
    if (found) {
      const introduced = text.slice(0, at).trim() !== '' || text.slice(found.end).trim() !== '';
      yield { value: found.value, faults: found.faults, introduced };
    }
    const rest = found ? found.end : at + 1;
    const next = text.slice(rest).search(/[[{]/);
    at = next === -1 ? -1 : rest + next;
  }
}
