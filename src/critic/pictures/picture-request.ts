import type { PromptReading } from '../../plan/prompt/read';
import type { Place } from '../../plan/prompt/tokens';
import type { Relation, SpatialRelation } from '../../plan/relations';

/** So many things of one kind. */
export interface WantedThing {
  readonly name: string;
  /** Null: any. */
  readonly colour: string | null;
  /** Null: several, as many as there are. */
  readonly count: number | null;
}

/** Depth can't be read off boxes: in front and behind ask for overlap. */
export type PictureRelation = SpatialRelation | 'front' | 'behind' | 'on' | 'under' | 'inside';

/** What a prompt asks of a picture, as far as boxes with names and colours can show it. */
export interface PictureRequest {
  readonly things: readonly WantedThing[];
  /** `subject` and `object` are indices into `things`. */
  readonly relations: readonly {
    readonly subject: number;
    readonly relation: PictureRelation;
    readonly object: number;
  }[];
  readonly places: readonly { readonly thing: number; readonly place: Place; readonly text: string }[];
  /** Kinds that must not be there. */
  readonly avoided?: readonly string[];
  /** What is asked besides, in words: nothing in a picture's boxes can show it. */
  readonly unchecked: readonly string[];
}

const RELATIONS = new Map<Relation, PictureRelation>([
  ['left', 'left'],
  ['right', 'right'],
  ['above', 'above'],
  ['below', 'below'],
  ['near', 'near'],
  ['on', 'on'],
  ['under', 'under'],
  ['inside', 'inside'],
  ['in front of', 'front'],
  ['behind', 'behind'],
]);

export function pictureRequest(reading: PromptReading): PictureRequest {
  const { objects, relations, places, settings, avoided, unread } = reading;
  const name = (index: number): string => objects[index]?.name ?? '';
  return {
    things: objects.map(({ name, colour, count }) => ({ name, colour: colour ?? null, count })),
    relations: relations.flatMap(({ subject, relation, object }) => {
      const known = RELATIONS.get(relation);
      return known ? [{ subject, relation: known, object }] : [];
    }),
    places: places
      .filter(({ place }) => place.depth === undefined)
      .map(({ object, place, text }) => ({ thing: object, place, text })),
    avoided,
    unchecked: [
      ...objects.flatMap(({ name, attributes }) => attributes.map((word) => `the ${name}: ${word}`)),
      ...relations.flatMap(({ subject, relation, object }) =>
        RELATIONS.has(relation) ? [] : `the ${name(subject)} is ${relation} the ${name(object)}`,
      ),
      ...places
        .filter(({ place }) => place.depth !== undefined)
        .map(({ object, text }) => `the ${name(object)} is ${text.toLowerCase()}`),
      ...objects.flatMap(({ name: noun, size }) => (size ? [`the ${noun} is ${size}`] : [])),
      ...settings,
      ...unread.map((text) => `“${text}”`),
    ],
  };
}
