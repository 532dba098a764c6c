import { counted } from '../../numbers';
import { speaker } from '../../speaker';

const cells = (count: number) => counted(count, { one: '# cell', other: '# cells' });

/** Painting parts of a picture again. */
export const repaintWords = speaker('studio/repaint', {
  wholeInstead: 'Paint the whole picture instead.',
  noRepaint: 'This model can’t repaint parts of a picture.',
  otherModel: ({ name }: { name: string }) => `This picture was painted by another model, ${name}.`,
  otherSize: 'This picture has another size than the model paints.',
  unfinished: 'This picture is unfinished.',
  changes: ({ count }: { count: number }) => `Painting what changed again: ${cells(count)}.`,
  object: ({ count }: { count: number }) => `Painting the object again: ${cells(count)}.`,
  marked: ({ count }: { count: number }) => `Painting what is marked again: ${cells(count)}.`,
  onlyWords: 'Only the words of the plan changed since this picture, and they may matter anywhere in it.',
  asItWas: 'The plan is as it was when this picture was painted.',
  asItWasAdvice: 'Change a box first, or mark what to paint again with the brush.',
  paintWhole: 'Paint the whole picture',
  brush: 'Brush: mark what to paint again. Arrow keys move it, Space marks or erases.',
  allMarked: 'Everything is marked, so the whole picture is painted.',
  stroke: 'brush stroke',
  invert: 'invert marks',
  clear: 'clear marks',
});
