import type { ListedDecoding } from '../../bundles/manifest/detector';
import { at } from '../numbers/at';
import type { Finding } from './finding';

/** What the graph gives for one picture, one row a finding. */
export interface Listed {
  readonly rows: number;
  /** [rows] shares. */
  readonly scores: Float32Array;
  /** [rows] numbers of classes and colours. */
  readonly classes: Float32Array;
  readonly colours: Float32Array;
  /** [rows, 4] x1, y1, x2, y2 in shares of the picture. */
  readonly boxes: Float32Array;
}

/** Findings in the order of their rows. */
export function decodeListed(
  { rows, scores, classes, colours, boxes }: Listed,
  rule: ListedDecoding,
): Finding[] {
  return Array.from({ length: rows }, (_, row): Finding => {
    const side = (n: number) => at(boxes, row * 4 + n);
    return {
      cls: at(classes, row),
      colour: at(colours, row),
      corners: [side(0), side(1), side(2), side(3)],
      score: at(scores, row),
    };
  }).filter(({ score }) => score >= rule.threshold);
}
