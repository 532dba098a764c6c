import type { PromptReading } from '../plan/prompt/read';
import type { Place } from '../plan/prompt/tokens';
import type { SpatialRelation } from '../plan/relations';

/** So many things of one kind. */
export interface WantedThing {
  readonly name: string;
  /** Null: any. */
  readonly colour: string | null;
  /** Null: several, as many as there are. */
  readonly count: number | null;
}

/** Depth can't be read off boxes: in front and behind ask for overlap. */
export type PictureRelation = SpatialRelation | 'front' | 'behind';

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
  /** What is asked besides, in words: nothing in a picture's boxes can show it. */
  readonly unchecked: readonly string[];
}

const RELATIONS: Readonly<Record<string, PictureRelation>> = {
  left: 'left',
  right: 'right',
  above: 'above',
  below: 'below',
  near: 'near',
  'in front of': 'front',
  behind: 'behind',
};

export function pictureRequest(reading: PromptReading): PictureRequest {
  const { objects, relations, places, settings, unread } = reading;
  const name = (index: number): string => objects[index]?.name ?? '';
  return {
    things: objects.map(({ name, colour, count }) => ({ name, colour: colour ?? null, count })),
    relations: relations.flatMap(({ subject, relation, object }) => {
      const known = RELATIONS[relation];
      return known ? [{ subject, relation: known, object }] : [];
    }),
    places: places.map(({ object, place, text }) => ({ thing: object, place, text })),
    unchecked: [
      ...objects.flatMap(({ name, attributes }) => attributes.map((word) => `the ${name}: ${word}`)),
      ...relations.flatMap(({ subject, relation, object }) =>
        RELATIONS[relation] ? [] : `the ${name(subject)} is ${relation} the ${name(object)}`,
      ),
      ...settings,
      ...unread.map((text) => `“${text}”`),
    ],
  };
}
