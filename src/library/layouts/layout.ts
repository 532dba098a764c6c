import { normaliseBox, type Box } from '../../plan/box';
import { normalisePlan } from '../../plan/chain/normalise';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf, type ObjectSegment, type Plan, type Segment } from '../../plan/plan';
import { simpleSentence } from '../../plan/prose/simple';
import { LibraryError } from '../errors';
import { excessOf, LIMITS } from '../limits';
import type { Note } from '../notes/note';
import { clipped } from '../text/plainText';
import type { Edges } from './edges';
import type { Item } from './items';

/** What a layout file says: named boxes in order of depth, deepest first. */
export interface Layout {
  /** What the picture is of, where the file says it. */
  readonly prompt: string | null;
  /** Prose about the rest of the picture, or ''. */
  readonly background: string;
  readonly objects: readonly { readonly name: string; readonly box: Box | null }[];
}

/** A plan read from a file, and what could not be taken over as it was. */
export interface LayoutReading {
  readonly plan: Plan;
  readonly prompt: string | null;
  readonly notes: readonly Note[];
}

/** A plan written to a file, and what that format cannot say. */
export interface LayoutWriting {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Each has a name and a line about it in src/words. */
export type LayoutFormatId = 'got-r1' | 'got' | 'plangen' | 'ideogram' | 'coco' | 'json';

/** One way of writing a layout down. */
export interface LayoutFormat {
  readonly id: LayoutFormatId;
  readonly extension: 'txt' | 'json';
  /**
   * True when a text, or the value of a JSON text, can only be meant so. `json` is undefined for running text: words
   * inside of JSON say nothing about its form.
   */
  readonly recognises: (text: string, json: unknown) => boolean;
  /** @throws LibraryError 'damaged' or 'not-understood' */
  readonly read: (text: string, json: unknown) => LayoutReading;
  readonly write: (plan: Plan, prompt: string) => LayoutWriting;
}

/** The plan of a layout: a plain sentence an object, then the background. */
export function planOfLayout({ objects, background }: Layout): Plan {
  const sentences = objects.map(({ name, box }, index): Segment[] => {
    const object: ObjectSegment = { kind: 'object', id: `o${index + 1}`, name, box };
    return [...simpleSentence([{ object, number: null }]).items];
  });
  const segments = sentences.flatMap((items, index): Segment[] =>
    index === 0 ? items : [{ kind: 'prose', text: ' ' }, ...items],
  );
  const rest = background.trim();
  const closing: Segment[] =
    rest === '' ? [] : [{ kind: 'prose', text: `${segments.length > 0 ? ' ' : ''}${rest}` }];
  return normalisePlan({ segments: [...segments, ...closing], complete: true });
}

/** The named boxes of a plan; prose is left behind. */
export function layoutOfPlan(plan: Plan, prompt: string): Layout {
  return {
    prompt: prompt.trim() || null,
    background: '',
    objects: objectsOf(plan).map(({ name, box }) => ({ name, box })),
  };
}

/** Items in the unit of their file as objects on the 1000-grid; `size` is what they are measured in. */
export function objectsFrom(
  items: readonly Item[],
  size: { readonly width: number; readonly height: number },
  notes: Note[],
): Layout['objects'] {
  return items.map(({ name, edges }) => ({ name, box: edges && boxFrom(edges, size, name, notes) }));
}

/** A prompt or background of a file: trimmed, null where there is none, cut where it is too long. */
export function proseFrom(text: string | null, field: 'prompt' | 'background', notes: Note[]): string | null {
  const whole = text?.trim() ?? '';
  if (whole.length > LIMITS.prompt) notes.push({ code: 'text-cut', field, most: LIMITS.prompt });
  return clipped(whole, LIMITS.prompt) || null;
}

/**
 * Four numbers of a file as a box on the 1000-grid; `size` is what they are measured in.
 * Adds a note where they had to be changed by more than rounding.
 */
export function boxFrom(
  [x1, y1, x2, y2]: Edges,
  size: { readonly width: number; readonly height: number },
  name: string,
  notes: Note[],
): Box {
  const [across, down] = [1000 / size.width, 1000 / size.height];
  const edge = (value: number, scale: number) => {
    const scaled = Math.round(value * scale);
    // The far edge of the picture is 1000 in most formats and 999 in a plan.
    return scaled === 1000 ? 999 : scaled;
  };
  const made = normaliseBox(edge(x1, across), edge(y1, down), edge(x2, across), edge(y2, down));
  if (made.problems.length > 0) {
    notes.push({ code: 'box-changed', name, changes: made.problems });
  }
  return made.box;
}

/** @throws LibraryError for more objects, or longer text, than a plan may have, and for no object at all */
export function capped(reading: LayoutReading): LayoutReading {
  const names = objectsOf(reading.plan).map(({ name }) => name);
  const [excess] = excessOf({ objectNames: names, chain: serialiseChain(reading.plan) });
  if (excess) {
    const { limit, found: count, most } = excess;
    throw limit === 'objects'
      ? new LibraryError('layout-too-many-objects', { count, most })
      : new LibraryError('layout-too-long');
  }
  if (names.length === 0) {
    throw new LibraryError('layout-without-objects');
  }
  return reading;
}
