import type { PaintingRecord } from '../../library/painting';

/** A picture of a comparison, with its product reward; null where nobody has looked at it. */
export interface ComparedPicture {
  readonly record: Pick<PaintingRecord, 'seed' | 'guidance' | 'temperature' | 'model' | 'tokens'>;
  readonly reward: number | null;
}

/** What differs between two pictures, a sentence each: for those who compare by reading. */
export function picturesInWords(left: ComparedPicture, right: ComparedPicture): string[] {
  const [a, b] = [left.record, right.record];
  const differs = (what: string, one: string | number, other: string | number) =>
    one === other ? [] : [`${what} ${one} on the left, ${other} on the right.`];
  return [
    ...differs('Model', a.model.name, b.model.name),
    ...differs('Seed', a.seed, b.seed),
    ...differs('Guidance', a.guidance, b.guidance),
    ...differs('Temperature', a.temperature, b.temperature),
    ...cellsInWords(a, b),
    ...(left.reward === null || right.reward === null
      ? []
      : differs('Reward', left.reward.toFixed(2), right.reward.toFixed(2))),
  ];
}

/** Cells are comparable only between pictures of one model and one size. */
function cellsInWords(a: ComparedPicture['record'], b: ComparedPicture['record']): string[] {
  if (a.model.hash !== b.model.hash || a.tokens.length === 0 || a.tokens.length !== b.tokens.length)
    return [];
  const differing = a.tokens.filter((token, cell) => token !== b.tokens[cell]).length;
  if (differing === 0) return ['The pictures are the same in every cell.'];
  return [`The pictures differ in ${differing} of ${a.tokens.length} cells.`];
}
