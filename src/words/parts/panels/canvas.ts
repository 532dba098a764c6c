import { counted, number } from '../../numbers';
import { speaker } from '../../speaker';

/** What was done with an object: which of how many it is, and where it lies now. */
interface Told {
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly place: string;
}

export const canvasWords = speaker('panels/canvas', {
  boxDrawn: 'Box drawn. Type its name.',
  stage: 'Plan on the picture',
  panel: 'Canvas',
  empty: 'Boxes appear here as the plan is written, or draw one yourself (R).',
  outdated: 'Painted from an earlier plan',
  objectName: 'Object name',
  namePlaceholder: 'Name, e.g. red apple',
  mark: 'Mark',
  erase: 'Erase',
  brushPutAway: 'The brush is put away.',
  repaint: 'Repaint',
  brush: 'Brush',
  smallerBrush: 'Smaller brush',
  largerBrush: 'Larger brush',
  putBrushAway: 'Put the brush away',
  select: 'Select',
  pan: 'Pan',
  drawBox: 'Draw a box',
  canvasTools: 'Canvas tools',
  showBoxes: 'Show boxes',
  showUncertainty: 'Show uncertainty',
  objectMenu: 'Object',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  fit: 'Fit',
  nothingSelected: 'Nothing is selected',
  deleted: 'Deleted. Undo brings it back.',
  atBack: 'Already at the back',
  inFront: 'Already in front',
  keys:
    'Tab goes through the objects. Arrow keys move the selected ones, with Shift in larger steps, with Alt by a step of the model. ' +
    'Enter renames, Delete deletes, Control D duplicates, Control and square brackets change the depth. ' +
    'V selects, H pans, R draws a box. With the repaint brush the arrow keys move the brush, Space marks or erases, ' +
    'plus and minus change its size, Control Z takes a stroke back, Escape puts it away. The Objects list has the same objects, and the Selected panel their exact numbers.',
  added: ({ name }: { name: string }) => `${name} added`,
  renamed: ({ name }: { name: string }) => `Renamed to ${name}`,
  brushSize: ({ count }: { count: number }) => counted(count, { one: '# cell', other: '# cells' }),
  markedCount: ({ count }: { count: number }) => `${number(count)} marked`,
  cellsMarked: ({ count }: { count: number }) =>
    `${counted(count, { one: '# cell', other: '# cells' })} marked`,
  brushOf: ({ count }: { count: number }) => `Brush of ${count} cells`,
  markedCell: ({ column, row }: { column: number; row: number }) => `Column ${column}, row ${row}, marked`,
  unmarkedCell: ({ column, row }: { column: number; row: number }) =>
    `Column ${column}, row ${row}, not marked`,
  depth: ({ name, at, of }: { name: string; at: number; of: number }) =>
    `${name} is now ${at} of ${of} from the back`,
  object: 'Object',
  seen: ({ stage, objects }: { stage: string; objects: string }) => `${stage}. ${objects}.`,
  seenEmpty: ({ stage }: { stage: string }) => `${stage}. No boxes yet.`,
  selected: ({ name, at, of, place }: Told) => `${name}, ${at} of ${of}, selected, ${place}`,
  moved: ({ name, at, of, place }: Told) => `${name}, ${at} of ${of}, moved to ${place}`,
  resized: ({ name, at, of, place }: Told) => `${name}, ${at} of ${of}, resized to ${place}`,
  copied: ({ name, at, of, place }: Told) => `${name}, ${at} of ${of}, copied to ${place}`,
  manySelected: ({ count }: { count: number }) => `${count} objects selected,`,
  manyMoved: ({ count }: { count: number }) => `${count} objects moved to`,
  manyResized: ({ count }: { count: number }) => `${count} objects resized to`,
  manyCopied: ({ count }: { count: number }) => `${count} objects copied to`,
  selectedUnplaced: ({ name, at, of }: Omit<Told, 'place'>) => `${name}, ${at} of ${of}, selected,`,
});
