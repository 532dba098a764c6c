import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { normaliseBox } from '../../plan/box';
import type { Plan } from '../../plan/plan';
import { readChunks } from '../pngChunks';
import { keywordOf, textOf } from '../png/text';
import { painted } from '../testing/layered';
import { comfyGligen, comfyRegions } from './comfy';
import { HANDOVERS } from './handovers';
import { invoke, invokePng } from './invoke';

const object = (id: string, name: string, box: readonly [number, number, number, number] | null) =>
  ({ kind: 'object', id, name, box: box && normaliseBox(...box).box }) as const;
const plan: Plan = {
  segments: [
    object('o1', 'tall tree', [450, 280, 850, 790]),
    object('o2', 'blue "car"', [400, 550, 999, 999]),
    object('o3', 'ant', [990, 990, 995, 995]),
    object('o4', 'wind', null),
    { kind: 'prose', text: ' The background is plain.' },
  ],
  complete: true,
};
const order = { plan, prompt: 'A car before a tree', seed: 4_000_000_000 };

/** Inputs and outputs of ComfyUI's own nodes (nodes.py of 0.3): kinds of links, texts, choices, and ranges of numbers. */
type Input = string | { readonly min: number; readonly max: number; readonly step: number };
const whole = (min: number, max: number, step = 1): Input => ({ min, max, step });
const SIZE = 16384;
const NODES: Readonly<
  Record<string, { readonly takes: Readonly<Record<string, Input>>; readonly gives: readonly string[] }>
> = {
  CheckpointLoaderSimple: { takes: { ckpt_name: 'TEXT' }, gives: ['MODEL', 'CLIP', 'VAE'] },
  CLIPTextEncode: { takes: { text: 'TEXT', clip: 'CLIP' }, gives: ['CONDITIONING'] },
  ConditioningCombine: {
    takes: { conditioning_1: 'CONDITIONING', conditioning_2: 'CONDITIONING' },
    gives: ['CONDITIONING'],
  },
  ConditioningSetAreaPercentage: {
    takes: {
      conditioning: 'CONDITIONING',
      width: whole(0, 1, 0.01),
      height: whole(0, 1, 0.01),
      x: whole(0, 1, 0.01),
      y: whole(0, 1, 0.01),
      strength: whole(0, 10, 0.01),
    },
    gives: ['CONDITIONING'],
  },
  GLIGENLoader: { takes: { gligen_name: 'TEXT' }, gives: ['GLIGEN'] },
  GLIGENTextBoxApply: {
    takes: {
      conditioning_to: 'CONDITIONING',
      clip: 'CLIP',
      gligen_textbox_model: 'GLIGEN',
      text: 'TEXT',
      width: whole(8, SIZE, 8),
      height: whole(8, SIZE, 8),
      x: whole(0, SIZE, 8),
      y: whole(0, SIZE, 8),
    },
    gives: ['CONDITIONING'],
  },
  EmptyLatentImage: {
    takes: { width: whole(16, SIZE, 8), height: whole(16, SIZE, 8), batch_size: whole(1, 4096) },
    gives: ['LATENT'],
  },
  KSampler: {
    takes: {
      model: 'MODEL',
      seed: whole(0, 2 ** 64),
      steps: whole(1, 10000),
      cfg: whole(0, 100, 0.1),
      sampler_name: 'TEXT',
      scheduler: 'TEXT',
      positive: 'CONDITIONING',
      negative: 'CONDITIONING',
      latent_image: 'LATENT',
      denoise: whole(0, 1, 0.01),
    },
    gives: ['LATENT'],
  },
  VAEDecode: { takes: { samples: 'LATENT', vae: 'VAE' }, gives: ['IMAGE'] },
  SaveImage: { takes: { images: 'IMAGE', filename_prefix: 'TEXT' }, gives: [] },
};

const workflowSchema = z.record(
  z.string().regex(/^\d+$/),
  z.strictObject({
    class_type: z.string(),
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.tuple([z.string(), z.int().min(0)])])),
    _meta: z.strictObject({ title: z.string().min(1) }),
  }),
);

/** What ComfyUI would refuse in a prompt, as its `validate_prompt` does. */
function faultsOf(text: string): string[] {
  const flow = workflowSchema.parse(JSON.parse(text));
  const faults: string[] = [];
  for (const [number, { class_type, inputs }] of Object.entries(flow)) {
    const node = NODES[class_type];
    if (!node) return [`no class ${class_type}`];
    const names = Object.keys(node.takes);
    if (Object.keys(inputs).toSorted().join() !== names.toSorted().join()) faults.push(`${number}: inputs`);
    for (const [name, kind] of Object.entries(node.takes)) {
      const given = inputs[name];
      if (typeof kind === 'object') {
        const steps = Number(given) / kind.step;
        const fits = typeof given === 'number' && given >= kind.min && given <= kind.max;
        if (!fits || Math.abs(steps - Math.round(steps)) > 1e-6)
          faults.push(`${number}.${name}: ${String(given)}`);
      } else if (kind === 'TEXT') {
        if (typeof given !== 'string') faults.push(`${number}.${name}: no text`);
      } else {
        const [from, output] = Array.isArray(given) ? given : ['', 0];
        const source = NODES[flow[from]?.class_type ?? ''];
        // Numbers only rise, so nothing can go in circles.
        if (source?.gives[output] !== kind || Number(from) >= Number(number))
          faults.push(`${number}.${name}: link`);
      }
    }
  }
  return faults;
}

const nodesOf = (text: string, type: string) =>
  Object.values(workflowSchema.parse(JSON.parse(text))).filter((node) => node.class_type === type);

describe.each([comfyRegions, comfyGligen])('a workflow for ComfyUI: $id', (handover) => {
  const { text, notes } = handover.write(order);

  it('is one that ComfyUI takes', () => {
    expect(faultsOf(text)).toEqual([]);
    expect(nodesOf(text, 'SaveImage')[0]?._meta.title).toContain(handover.madeFor);
  });

  it('has the prompt, the seed, and the name of each object that has a box', () => {
    for (const words of ['A car before a tree', 'tall tree', 'blue \\"car\\"', 'ant', '4000000000']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('wind');
    expect(notes).toContainEqual({ code: 'boxless-left-out', found: 1 });
  });

  it('is one for a plan of nothing, too', () => {
    const nothing = handover.write({ plan: { segments: [], complete: true }, prompt: 'sea', seed: 0 });
    expect(faultsOf(nothing.text)).toEqual([]);
  });
});

describe('boxes for ComfyUI', () => {
  it('are shares of the picture for regions', () => {
    const [tree] = nodesOf(comfyRegions.write(order).text, 'ConditioningSetAreaPercentage');
    expect(tree?.inputs).toMatchObject({ x: 0.45, y: 0.28, width: 0.4, height: 0.51 });
  });

  it('are px on the grid of latents for GLIGEN, and hold the box of the plan', () => {
    const [tree] = nodesOf(comfyGligen.write(order).text, 'GLIGENTextBoxApply');
    expect(tree?.inputs).toMatchObject({ x: 224, y: 136, width: 216, height: 272 });
  });

  it('end inside of the picture', () => {
    for (const { inputs } of nodesOf(comfyRegions.write(order).text, 'ConditioningSetAreaPercentage')) {
      expect(Number(inputs.x) + Number(inputs.width)).toBeLessThanOrEqual(1);
      expect(Number(inputs.y) + Number(inputs.height)).toBeLessThanOrEqual(1);
    }
  });
});

/** The part of InvokeAI's canvas metadata (5.0 to 6) that regions need, as its own schema has it. */
const colour = { r: z.int().min(0).max(255), g: z.int().min(0).max(255), b: z.int().min(0).max(255) };
const regionSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).nullable(),
  type: z.literal('regional_guidance'),
  isEnabled: z.boolean(),
  isLocked: z.boolean(),
  position: z.object({ x: z.number(), y: z.number() }),
  opacity: z.number().min(0).max(1),
  objects: z.array(
    z.strictObject({
      id: z.string().min(1),
      type: z.literal('rect'),
      rect: z.object({ x: z.number(), y: z.number(), width: z.number().min(1), height: z.number().min(1) }),
      color: z.strictObject({ ...colour, a: z.number().min(0).max(1) }),
    }),
  ),
  fill: z.strictObject({
    style: z.enum(['solid', 'grid', 'crosshatch', 'diagonal', 'horizontal', 'vertical']),
    color: z.strictObject(colour),
  }),
  positivePrompt: z.string().nullable(),
  negativePrompt: z.string().nullable(),
  referenceImages: z.array(z.never()),
  autoNegative: z.boolean(),
});
const metadataSchema = z.object({
  positive_prompt: z.string(),
  negative_prompt: z.string(),
  seed: z.int().min(0).max(0xffffffff),
  width: z.int().multipleOf(8),
  height: z.int().multipleOf(8),
  canvas_v2_metadata: z.strictObject({
    inpaintMasks: z.array(z.never()),
    rasterLayers: z.array(z.never()),
    controlLayers: z.array(z.never()),
    regionalGuidance: z.array(regionSchema),
    referenceImages: z.array(z.never()),
  }),
});

describe('regions for InvokeAI', () => {
  const { text } = invoke.write(order);

  it('are what its canvas recalls, the last object on top', () => {
    const { canvas_v2_metadata: canvas } = metadataSchema.parse(JSON.parse(text));
    expect(canvas.regionalGuidance.map(({ positivePrompt }) => positivePrompt)).toEqual([
      'ant',
      'blue "car"',
      'tall tree',
    ]);
    expect(canvas.regionalGuidance.at(-1)?.objects[0]?.rect).toEqual({
      x: 461,
      y: 287,
      width: 409,
      height: 522,
    });
  });

  it('go along in a PNG under the keyword that it reads', async () => {
    const png = await invokePng(
      painted(4, 4, () => [1, 2, 3, 255]),
      text,
    );
    const bytes = new Uint8Array(await png.arrayBuffer());
    const [chunk] = await readChunks(bytes, (_, data) => keywordOf(data) === 'invokeai_metadata');
    expect(JSON.parse(await textOf(chunk?.data ?? new Uint8Array()))).toEqual(JSON.parse(text));
  });
});

describe('words alone', () => {
  it('say where things are', () => {
    const words = HANDOVERS.find(({ id }) => id === 'words')?.write(order).text;
    expect(words).toMatch(/^A car before a tree\. A tall tree/);
  });
});
