import { type Critic, criticsOf } from './critics/critic';
import type { Interval } from './numbers/bootstrap';
import type { Summary } from './summary';

/** A figure of a summary as a line of a table. */
export interface FigureLine {
  readonly critic: Critic;
  /** Null where no prompt asks for such a thing. */
  readonly interval: Interval | null;
}

/** The figures of a summary in the order of tables; those of pictures only where somebody looked. */
export function figureLines({
  critics,
  plans,
  pictures,
}: Omit<Summary, 'edits' | 'readWhole'>): FigureLine[] {
  const looked = pictures.rows.some((row) => row !== null);
  return [
    ...criticsOf(critics, 'plan').map((critic) => ({
      critic,
      interval: plans.figures[critic.key] ?? null,
    })),
    ...criticsOf(critics, 'picture').flatMap((critic) =>
      looked ? [{ critic, interval: pictures.figures[critic.key] ?? null }] : [],
    ),
  ];
}
