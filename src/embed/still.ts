import type { PlanContent } from '../library/runNode';
import { filmOf, type Film } from '../studio/replay/film';
import { createReel } from '../studio/replay/reel';

/** A plan as it stands, in a film of one frame; over its picture, where there is one. */
export function stillFilm(
  prompt: string,
  content: Pick<PlanContent, 'chain' | 'objects' | 'revision'>,
  picture: string | null,
): Film {
  const { duration, frames } = filmOf(createReel([{ kind: 'edit', prompt, content }]));
  if (picture === null) return { duration, pictures: [], frames };
  return { duration, pictures: [picture], frames: frames.map((frame) => ({ ...frame, picture: [0, 1] })) };
}

/** A film whose pictures are addresses instead of ids; "data:," for one that isn't there. */
export function withPictures(film: Film, addressOf: (id: string) => string | null): Film {
  return { ...film, pictures: film.pictures.map((id) => addressOf(id) ?? 'data:,') };
}
