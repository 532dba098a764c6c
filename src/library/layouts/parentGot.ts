import { BEGIN_OF_IMAGE, BOX_END } from '../../plan/chain/marks';
import { serialiseSegment } from '../../plan/chain/serialiser';
import type { ObjectSegment, Plan } from '../../plan/plan';
import { COLOURED, readChain } from './chainText';
import { colourIn } from './colours';
import type { LayoutFormat } from './layout';

/** The end of a box and what may stand in brackets behind it; a bracket with a digit is prose. */
const BEHIND_BOX = new RegExp(`(${BOX_END.replaceAll('|', '\\|')})( ?\\([^()<>\\d][^()<>]{0,60}\\))?`, 'g');

/**
 * The parent of GoT-R1 (GoT, arXiv 2503.10639) writes a colour behind each box: `<|box_end|> (red)`.
 * A plan keeps colours in the names, so a colour that the name lacks goes in front of it.
 */
export const parentGot: LayoutFormat = {
  id: 'got',
  name: 'GoT chain with colours',
  about: 'As GoT-R1’s, with a colour in brackets behind each box.',
  extension: 'txt',
  recognises: (text) => COLOURED.test(text),
  read: (text) => {
    const colours: (string | null)[] = [];
    const plain = text.replace(BEHIND_BOX, (_, end: string, behind?: string) => {
      colours.push(behind?.trim().slice(1, -1).trim() ?? null);
      return end;
    });
    const { plan, problems } = readChain(plain);
    let box = -1;
    const segments = plan.segments.map((segment) => {
      if (segment.kind !== 'object' || !segment.box) return segment;
      box += 1;
      return withColour(segment, colours[box] ?? null);
    });
    return { plan: { ...plan, segments }, prompt: null, problems };
  },
  write: (plan) => ({ text: writeColoured(plan), problems: [] }),
};

function withColour(object: ObjectSegment, colour: string | null): ObjectSegment {
  if (!colour) return object;
  const words = object.name.toLowerCase();
  return words.includes(colour.toLowerCase()) ? object : { ...object, name: `${colour} ${object.name}` };
}

function writeColoured(plan: Plan): string {
  const text = plan.segments.map((segment) => {
    const plain = serialiseSegment(segment);
    const colour = segment.kind === 'object' && segment.box ? colourIn(segment.name) : null;
    return colour ? `${plain} (${colour})` : plain;
  });
  return text.join('') + (plan.complete ? BEGIN_OF_IMAGE : '');
}
