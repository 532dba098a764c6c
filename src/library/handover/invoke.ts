import { GRID } from '../../plan/box';
import { pngOf } from '../out/png';
import type { Pixels } from '../png/pixels';
import { placedIn, subjectOf, UNWANTED, type Handover, type Order } from './handover';

const MADE_FOR = 'InvokeAI 5 and 6';

/** The side of its canvas that the regions are drawn for, in px. */
const SIDE = 1024;

/** Colours of regions on its canvas, which it gives out in turn. */
const FILLS = [
  [121, 157, 219],
  [131, 214, 131],
  [250, 225, 80],
  [220, 144, 101],
  [224, 117, 117],
  [213, 139, 202],
  [161, 120, 214],
] as const;

/**
 * What InvokeAI writes into its pictures and recalls from them: prompts, and of its canvas the regions with a prompt
 * each. The first of its layers lies on top.
 */
export const invoke: Handover = {
  id: 'invoke',
  extension: 'json',
  madeFor: MADE_FOR,
  write(order: Order) {
    const { placed, notes } = placedIn(order.plan);
    const px = (units: number) => Math.round((units * SIDE) / GRID);
    const regions = placed.map(({ name, box }, index) => {
      const [r, g, b] = FILLS[index % FILLS.length] ?? FILLS[0];
      const rect = {
        x: px(box.x1),
        y: px(box.y1),
        width: Math.max(1, px(box.x2) - px(box.x1)),
        height: Math.max(1, px(box.y2) - px(box.y1)),
      };
      return {
        id: `regional_guidance:scenograph-${index + 1}`,
        name,
        type: 'regional_guidance',
        isEnabled: true,
        isLocked: false,
        position: { x: 0, y: 0 },
        opacity: 0.5,
        objects: [
          { id: `rect:scenograph-${index + 1}`, type: 'rect', rect, color: { r: 255, g: 255, b: 255, a: 1 } },
        ],
        fill: { style: 'diagonal', color: { r, g, b } },
        positivePrompt: name,
        negativePrompt: null,
        referenceImages: [],
        autoNegative: false,
      };
    });
    const metadata = {
      positive_prompt: subjectOf(order),
      negative_prompt: UNWANTED,
      seed: order.seed,
      width: SIDE,
      height: SIDE,
      canvas_v2_metadata: {
        inpaintMasks: [],
        rasterLayers: [],
        controlLayers: [],
        regionalGuidance: regions.toReversed(),
        referenceImages: [],
      },
    };
    return { text: `${JSON.stringify(metadata, null, 2)}\n`, notes: [...notes, { code: 'prose-left-out' }] };
  },
};

/** The keyword that InvokeAI reads in a PNG that is uploaded. */
const KEYWORD = 'invokeai_metadata';

/** A PNG that brings what `invoke` wrote along: added to its gallery, its layers can be recalled from there. */
export async function invokePng(picture: Pixels, text: string): Promise<Blob> {
  const texts = [
    ['Software', `Scenograph, for ${MADE_FOR}`],
    [KEYWORD, text],
  ] as const;
  return new Blob([await pngOf(picture, { texts })], { type: 'image/png' });
}
