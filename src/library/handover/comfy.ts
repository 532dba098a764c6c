import { GRID } from '../../plan/box';
import { placedIn, subjectOf, UNWANTED, type Handover, type Order } from './handover';

/**
 * ComfyUI's API format: nodes by number, each with its class and inputs; an input is a value, or the number of a node
 * with that of one of its outputs. ComfyUI opens it dropped on its page, and takes it at `POST /prompt`.
 */
type Node = {
  readonly class_type: string;
  readonly inputs: Readonly<Record<string, string | number | Link>>;
  readonly _meta: { readonly title: string };
};
type Link = readonly [node: string, output: number];

const MADE_FOR = 'ComfyUI 0.3';

/** Nodes in the order in which they were added, numbered from 1. */
function workflow() {
  const nodes: Record<string, Node> = {};
  const add = (type: string, inputs: Node['inputs'], title = type): string => {
    const number = String(Object.keys(nodes).length + 1);
    nodes[number] = { class_type: type, inputs, _meta: { title } };
    return number;
  };
  return { add, text: () => `${JSON.stringify(nodes, null, 2)}\n` };
}

type Workflow = ReturnType<typeof workflow>;

/** What samples, decodes and saves a picture `side` px wide and high; the title of its end says whom it is for. */
function sampled(
  { add }: Workflow,
  {
    model,
    positive,
    negative,
    vae,
    side,
    seed,
  }: Record<'model' | 'positive' | 'negative' | 'vae', Link> & {
    readonly side: number;
    readonly seed: number;
  },
): void {
  const latent = add('EmptyLatentImage', { width: side, height: side, batch_size: 1 });
  const samples = add('KSampler', {
    model,
    positive,
    negative,
    latent_image: [latent, 0],
    seed,
    steps: 28,
    cfg: 6.5,
    sampler_name: 'dpmpp_2m',
    scheduler: 'karras',
    denoise: 1,
  });
  const images = add('VAEDecode', { samples: [samples, 0], vae });
  add(
    'SaveImage',
    { images: [images, 0], filename_prefix: 'scenograph' },
    `Scenograph plan, for ${MADE_FOR}`,
  );
}

const hundredths = (units: number): number => Math.round((units / GRID) * 100) / 100;

/** A prompt for the whole picture and one for each box: an area in shares of the picture, so any size will do. */
export const comfyRegions: Handover = {
  id: 'comfy-regions',
  extension: 'json',
  madeFor: MADE_FOR,
  write(order: Order) {
    const { placed, notes } = placedIn(order.plan);
    const flow = workflow();
    const { add } = flow;
    const model = add('CheckpointLoaderSimple', { ckpt_name: 'sd_xl_base_1.0.safetensors' });
    const clip: Link = [model, 1];
    const negative = add('CLIPTextEncode', { clip, text: UNWANTED }, 'Negative');
    let positive = add('CLIPTextEncode', { clip, text: subjectOf(order) }, 'The whole picture');
    for (const { name, box } of placed) {
      const words = add('CLIPTextEncode', { clip, text: name }, name);
      const [x, y] = [hundredths(box.x1), hundredths(box.y1)];
      const area = add(
        'ConditioningSetAreaPercentage',
        {
          conditioning: [words, 0],
          width: within(hundredths(box.x2 - box.x1), x),
          height: within(hundredths(box.y2 - box.y1), y),
          x,
          y,
          strength: 1,
        },
        `${name}: where`,
      );
      positive = add('ConditioningCombine', { conditioning_1: [positive, 0], conditioning_2: [area, 0] });
    }
    sampled(flow, {
      model: [model, 0],
      positive: [positive, 0],
      negative: [negative, 0],
      vae: [model, 2],
      side: 1024,
      seed: order.seed,
    });
    return { text: flow.text(), notes: [...notes, { code: 'prose-left-out' }] };
  },
};

/** A length from `start` on that ends inside of the picture and is none too small to be seen. */
const within = (length: number, start: number): number =>
  Math.round(Math.min(Math.max(length, 0.02), 1 - start) * 100) / 100;

/** Side of what Stable Diffusion 1.5 paints, which GLIGEN was trained on, and the step of its boxes. */
const [SIDE, STEP] = [512, 8];

/** A text box an object for GLIGEN, in px on the grid of its latents. */
export const comfyGligen: Handover = {
  id: 'comfy-gligen',
  extension: 'json',
  madeFor: MADE_FOR,
  write(order: Order) {
    const { placed, notes } = placedIn(order.plan);
    const flow = workflow();
    const { add } = flow;
    const model = add('CheckpointLoaderSimple', { ckpt_name: 'v1-5-pruned-emaonly-fp16.safetensors' });
    const gligen = add('GLIGENLoader', { gligen_name: 'gligen_sd14_textbox_pruned.safetensors' });
    const clip: Link = [model, 1];
    const negative = add('CLIPTextEncode', { clip, text: UNWANTED }, 'Negative');
    let positive = add('CLIPTextEncode', { clip, text: subjectOf(order) }, 'The whole picture');
    for (const { name, box } of placed) {
      const [x, y] = [steps(box.x1, Math.floor), steps(box.y1, Math.floor)];
      positive = add(
        'GLIGENTextBoxApply',
        {
          conditioning_to: [positive, 0],
          clip,
          gligen_textbox_model: [gligen, 0],
          text: name,
          width: Math.max(STEP, steps(box.x2, Math.ceil) - x),
          height: Math.max(STEP, steps(box.y2, Math.ceil) - y),
          x,
          y,
        },
        name,
      );
    }
    sampled(flow, {
      model: [model, 0],
      positive: [positive, 0],
      negative: [negative, 0],
      vae: [model, 2],
      side: SIDE,
      seed: order.seed,
    });
    return { text: flow.text(), notes: [...notes, { code: 'prose-left-out' }] };
  },
};

const steps = (units: number, round: (value: number) => number): number =>
  Math.min(SIDE, round((units * SIDE) / GRID / STEP) * STEP);
