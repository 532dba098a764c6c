import type { z } from 'zod';
import { normaliseBox, type Box } from '../../plan/box';
import { normalisePlan } from '../../plan/chain/normalise';
import { objectsOf, type ObjectSegment, type Plan, type Segment } from '../../plan/plan';
import { simpleSentence } from '../../plan/prose/simple';
import { LibraryError } from '../errors';
import { MAX_CHAIN, MAX_OBJECTS } from '../scene';

/** What a layout file says: named boxes in order of depth, deepest first. */
export interface Layout {
  /** What the picture is of, where the file says it. */
  readonly prompt: string | null;
  /** Prose about the rest of the picture, or ''. */
  readonly background: string;
  readonly objects: readonly { readonly name: string; readonly box: Box | null }[];
}

/** A plan read from a file, and what could not be taken over as it was, a sentence each. */
export interface LayoutReading {
  readonly plan: Plan;
  readonly prompt: string | null;
  readonly problems: readonly string[];
}

/** A plan written to a file, and what that format cannot say, a sentence each. */
export interface LayoutWriting {
  readonly text: string;
  readonly problems: readonly string[];
}

/** One way of writing a layout down. */
export interface LayoutFormat {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** One sentence: whose it is, or how it looks. */
  readonly about: string;
  readonly extension: 'txt' | 'json';
  /** True when a text, or the value of a JSON text, can only be meant so. */
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

/**
 * Four numbers of a file as a box on the 1000-grid; `size` is what they are measured in.
 * Adds a sentence to `problems` where they had to be changed by more than rounding.
 */
export function boxFrom(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  size: { readonly width: number; readonly height: number },
  name: string,
  problems: string[],
): Box {
  const [across, down] = [1000 / size.width, 1000 / size.height];
  const edge = (value: number, scale: number) => {
    const scaled = Math.round(value * scale);
    // The far edge of the picture is 1000 in most formats and 999 in a plan.
    return scaled === 1000 ? 999 : scaled;
  };
  const made = normaliseBox(edge(x1, across), edge(y1, down), edge(x2, across), edge(y2, down));
  if (made.problems.length > 0) {
    problems.push(`The box of “${name}” was ${made.problems.join(' and ')}; it was put right.`);
  }
  return made.box;
}

/** @throws LibraryError for more objects, or longer text, than a plan may have */
export function capped(reading: LayoutReading): LayoutReading {
  const { segments } = reading.plan;
  const count = objectsOf(reading.plan).length;
  const length = segments.reduce(
    (sum, s) => sum + (s.kind === 'prose' ? s.text.length : s.name.length + 60),
    0,
  );
  if (count > MAX_OBJECTS) throw new LibraryError('layout-too-many-objects', { count, most: MAX_OBJECTS });
  if (length > MAX_CHAIN) throw new LibraryError('layout-too-long');
  if (count === 0) {
    throw new LibraryError('layout-without-objects');
  }
  return reading;
}

/** A refusal that says where the text breaks its form. */
export function refuse(form: string, error: z.ZodError): LibraryError {
  const [issue] = error.issues;
  const at = { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' };
  return new LibraryError('layout-field-wrong', { form, ...at }).from(error);
}
