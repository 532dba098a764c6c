import { z } from 'zod';
import { LibraryError } from '../library/errors';
import { OPENS } from '../library/limits';
import { packText, unpackText } from '../library/text/packed';
import { HUES } from '../studio/document/colours';
import type { Played } from './player/player';

/** Longest fragment that is written, in characters: what pages and the tools that write them still take. */
export const MAX_EMBED = 120_000;

/** Most moments of a film in an address; longer ones are shown in larger steps. */
export const MAX_FRAMES = 1500;

const MARK = '#film=';

const hue = z.int().min(1).max(HUES);
const unit = z.int().min(0).max(999);
const text = z.string().max(OPENS.objectName);
const changeOf = <T extends z.ZodType>(item: T) =>
  z.object({ keep: z.int().min(0), add: z.array(item).max(OPENS.objects * 2) }).exactOptional();

const frameSchema = z.object({
  at: z.number().min(0),
  say: text,
  stop: z.boolean(),
  prompt: z.string().max(OPENS.prompt).exactOptional(),
  words: changeOf(z.union([text, z.tuple([hue, text])])),
  boxes: changeOf(z.tuple([unit, unit, unit, unit, hue, text])),
  ghost: z.tuple([unit, unit, hue]).exactOptional(),
  picture: z.tuple([z.int().min(0), z.number().min(0).max(1)]).exactOptional(),
});

/** A picture within the address; "data:," where it is no longer kept. */
const picture = z.string().regex(/^data:(?:,|image\/(?:png|webp|jpeg);base64,[A-Za-z0-9+/]+={0,2})$/);

/** What the embedded page shows, and the language that its words are in. */
const embeddedSchema = z.object({
  format: z.literal('scenograph-embed'),
  version: z.literal(1),
  /** A BCP 47 tag. */
  language: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  labels: z.object({
    back: text,
    play: text,
    pause: text,
    next: text,
    position: text,
    speed: text,
    boxes: text,
  }),
  film: z
    .object({
      duration: z.number().min(0),
      pictures: z.array(picture).max(64),
      frames: z.array(frameSchema).min(1).max(MAX_FRAMES),
    })
    .refine(
      ({ pictures, frames }) => frames.every((frame) => (frame.picture?.[0] ?? -1) < pictures.length),
      'a frame names a picture that is there',
    ),
});

export type Embedded = z.infer<typeof embeddedSchema>;

/** A film as the fragment of an address, of any length; `language` is the one that its words are in. */
export async function embedFragment(language: string, { film, labels }: Played): Promise<string> {
  const whole = { format: 'scenograph-embed', version: 1, language, labels, film };
  return MARK + (await packText(JSON.stringify(whole)));
}

/** True for the fragment of an address that says it holds a film. */
export const isFilmFragment = (fragment: string): boolean => fragment.startsWith(MARK);

/**
 * Reads a film from the fragment of an address of any origin.
 * @throws LibraryError 'damaged'
 */
export async function embeddedIn(fragment: string): Promise<Embedded> {
  try {
    return embeddedSchema.parse(JSON.parse(await unpackText(fragment.slice(MARK.length), OPENS.json)));
  } catch (cause) {
    throw new LibraryError('link-damaged').from(cause);
  }
}
