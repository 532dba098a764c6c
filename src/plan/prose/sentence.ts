import type { ObjectId, ObjectSegment, Segment } from '../plan';

/**
 * A sentence of a plan: prose and objects between two full stops. `lead` is the
 * white space before it. The sentences of a plan, one after the other, are
 * exactly its segments.
 */
export interface Sentence {
  readonly lead: string;
  readonly items: readonly Segment[];
}

// A full stop ends a sentence unless a small letter follows ("approx. two").
const BOUNDARY = /(?<![.!?])[.!?]+["'”’)\]]*(\s+)(?![\s\p{Ll}])/gu;
const FINISHED = /[.!?]["'”’)\]]*\s*$/;

export const prose = (text: string): Segment => ({ kind: 'prose', text });

export function splitSentences(segments: readonly Segment[]): Sentence[] {
  const sentences: Sentence[] = [];
  let lead = '';
  let items: Segment[] = [];
  const close = (nextLead: string): void => {
    sentences.push({ lead, items });
    lead = nextLead;
    items = [];
  };
  const add = (text: string): void => {
    const isFirst = items.length === 0 && sentences.length === 0 && lead === '';
    const body = isFirst ? text.trimStart() : text;
    if (isFirst) lead = text.slice(0, text.length - body.length);
    if (body !== '') items.push(prose(body));
  };
  for (const segment of segments) {
    if (segment.kind === 'object') {
      items.push(segment);
      continue;
    }
    let from = 0;
    for (const match of segment.text.matchAll(BOUNDARY)) {
      const white = match[1] ?? '';
      const end = match.index + match[0].length;
      add(segment.text.slice(from, end - white.length));
      close(white);
      from = end;
    }
    add(segment.text.slice(from));
  }
  if (items.length > 0 || lead !== '') close('');
  return sentences;
}

/** Puts sentences back together; two sentences always keep white space between them. */
export function joinSentences(sentences: readonly Sentence[]): Segment[] {
  const segments: Segment[] = [];
  for (const { lead, items } of sentences) {
    const first = segments.length === 0;
    const space = first ? lead.trim() : lead || ' ';
    if (space !== '') segments.push(prose(space));
    segments.push(...items);
  }
  return segments;
}

export function objectsIn(sentence: Sentence): ObjectSegment[] {
  return sentence.items.filter((item) => item.kind === 'object');
}

export function holds(sentence: Sentence, id: ObjectId): boolean {
  return sentence.items.some((item) => item.kind === 'object' && item.id === id);
}

/** True when the sentence ends with a full stop or its like. */
export function isFinished(sentence: Sentence): boolean {
  const last = sentence.items.at(-1);
  return last?.kind === 'prose' && FINISHED.test(last.text);
}

/** The prose of a sentence; each object is a ◻, which is no letter. */
export function proseOf(items: readonly Segment[]): string {
  return items.map((item) => (item.kind === 'prose' ? item.text : '◻')).join('');
}
