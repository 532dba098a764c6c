import { counted } from '../../numbers';
import { speaker } from '../../speaker';

export const layoutsWords = speaker('dialogs/layouts', {
  fileTooLarge: 'The file is larger than any layout. Choose another.',
  undoName: 'bring in a layout',
  bringInAbout: 'Paste a layout or open its file. It takes the place of the plan; undo brings the plan back.',
  form: 'Form',
  layout: 'Layout',
  whatWasChanged: 'What was changed',
  openFile: 'Open a file…',
  cancel: 'Cancel',
  useAsPlan: 'Use as plan',
  asTextShows: 'As the text shows',
  bringIn: 'Bring in',
  takeOut: 'Take out',
  title: 'Layouts and export',
  way: 'Way',
  nothingToTakeOut: 'There is no plan yet. Plan a scene or draw a box, then take it out.',
  copied: 'Copied.',
  layoutCopied: 'The layout was copied.',
  copyRefused: 'The browser does not allow copying here. Select the text and copy it.',
  copy: 'Copy',
  layoutSaved: 'The layout was saved to a file.',
  saveAsFile: 'Save as a file',
  planNow: ({ count }: { count: number }) =>
    `The plan now has ${counted(count, { one: '# object', other: '# objects' })}.`,
  read: ({ format, count }: { format: string; count: number }) =>
    `${format}: ${counted(count, { one: '# object', other: '# objects' })}.`,
  'about:got-r1': 'Prose with marks, as the model writes it. Nothing is lost.',
  'about:got': 'As GoT-R1’s, with a colour in brackets behind each box.',
  'about:plangen': 'Tags: <ref> for a name and <box> for its corners on a grid of 1000.',
  'about:ideogram': 'Boxes from 0 to 1000, the vertical edge first.',
  'about:coco': 'Images, categories and annotations; boxes as x, y, width and height in pixels.',
  'about:json': 'A list of objects, each with a name and a box [x1, y1, x2, y2] on a grid of 1000.',
  more: ({ count }: { count: number }) => `and ${count} more.`,
});
