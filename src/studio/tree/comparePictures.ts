import { treeWords as say } from '../../words/parts/studio/tree';
import type { PaintingRecord } from '../../library/painting';

/** A picture of a comparison, with its product reward; null where nobody has looked at it. */
export interface ComparedPicture {
  readonly record: Pick<PaintingRecord, 'seed' | 'guidance' | 'temperature' | 'model' | 'tokens'>;
  readonly reward: number | null;
}

type Compared = 'model' | 'seed' | 'guidance' | 'temperature' | 'reward';

/** What differs between two pictures, a sentence each: for those who compare by reading. */
export function picturesInWords(left: ComparedPicture, right: ComparedPicture): string[] {
  const [a, b] = [left.record, right.record];
  const differs = (what: Compared, one: string | number, other: string | number) =>
    one === other ? [] : [say(what, { left: one, right: other })];
  return [
    ...differs('model', a.model.name, b.model.name),
    ...differs('seed', a.seed, b.seed),
    ...differs('guidance', a.guidance, b.guidance),
    ...differs('temperature', a.temperature, b.temperature),
    ...cellsInWords(a, b),
    ...(left.reward === null || right.reward === null
      ? []
      : differs('reward', left.reward.toFixed(2), right.reward.toFixed(2))),
  ];
}

/** Cells are comparable only between pictures of one model and one size. */
function cellsInWords(a: ComparedPicture['record'], b: ComparedPicture['record']): string[] {
  if (a.model.hash !== b.model.hash || a.tokens.length === 0 || a.tokens.length !== b.tokens.length)
    return [];
  const differing = a.tokens.filter((token, cell) => token !== b.tokens[cell]).length;
  if (differing === 0) return [say('sameCells')];
  return [say('otherCells', { count: differing, of: a.tokens.length })];
}
