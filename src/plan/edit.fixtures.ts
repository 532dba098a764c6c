import type { Box } from './box';
import { parseChain } from './chain/parser';
import type { Plan } from './plan';

export const B: Box = { x1: 10, y1: 20, x2: 300, y2: 400 };

/** A plan from readable text: [name] is an object. */
export function planOf(text: string): Plan {
  return parseChain(
    text.replace(/\[(.*?)\]/g, '<|obj_start|>$1<|obj_end|> <|box_start|>(10,20),(300,400)<|box_end|>'),
  ).plan;
}
/** The readable text of a plan. */
export function textOf(plan: Plan): string {
  return plan.segments.map((s) => (s.kind === 'prose' ? s.text : `[${s.name}]`)).join('');
}

export const STILL_LIFE =
  'A [bunch of red tulips] is arranged in a [yellow vase], which sits atop a [tablecloth] adorned with a [floral pattern]. The tulips are in full bloom. To the right, a [teal vase] with a narrow neck adds another splash of color. The background is a soft white.';
