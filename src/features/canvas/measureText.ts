import { TextNode } from './layers/konva';
import { PILL_FONT_SIZE } from './layers/PillNode';

/** A function that gives a pill's text width in px, and remembers it. */
export function createMeasure(font: string): (text: string) => number {
  const known = new Map<string, number>();
  const node = new TextNode({ fontFamily: font, fontSize: PILL_FONT_SIZE, fontStyle: '500' });
  return (text) => {
    const width = known.get(text) ?? node.measureSize(text).width;
    known.set(text, width);
    return width;
  };
}
