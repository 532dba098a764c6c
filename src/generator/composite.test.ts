import * as ort from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSixFiles } from '../bundles/layouts/sixFiles/open';
import { identity, testFolder, withoutGrounding } from '../bundles/testing/sixFiles';
import type { Generator } from '../contract/generator';
import { type LocalGenerator, createGenerator } from './calls/generator';
import { createCompositeGenerator } from './composite';
import { collect, loadTestGenerator, never, paintRequest, planOf } from './testing/generator';

describe('a planner and a painter as one generator', () => {
  let planner: LocalGenerator;
  let painter: LocalGenerator;
  let both: Generator;
  beforeAll(async () => {
    planner = await loadTestGenerator();
    const folder = testFolder({ 'tokenizer.json': withoutGrounding });
    painter = await createGenerator({ ort, backend: 'wasm' }, await openSixFiles(folder, identity, 'wasm'));
    both = createCompositeGenerator(planner, painter);
  });
  afterAll(() => both.dispose());

  it('says who plans, who paints, and that boxes are a suggestion', () => {
    const [plans, paints, description] = [planner.describe(), painter.describe(), both.describe()];
    expect(description).toMatchObject({
      name: paints.name,
      hash: paints.hash,
      image: paints.image,
      tokens: paints.tokens,
      boxes: 'suggested',
      planner: { name: plans.name, hash: plans.hash },
      coordinates: plans.coordinates,
      capabilities: { plan: true, paint: true, detect: false },
    });
    expect(description.vocabulary).toEqual(plans.vocabulary);
    expect(description.defaults).toEqual({ plan: plans.defaults.plan, paint: paints.defaults.paint });
  });

  it('writes the plan of the one and paints it as the other would', async () => {
    const { text, ids } = await planOf(both);
    expect(ids).toEqual((await planOf(planner)).ids);
    const request = { ...paintRequest, chain: text };
    const painted = (await collect(both.paint(request, never))).at(-1);
    expect(painted).toEqual((await collect(painter.paint(request, never))).at(-1));
    expect(painted).toMatchObject({ kind: 'image', pixels: { width: 8 } });
  });

  it('is closed as a whole', async () => {
    await both.dispose();
    await expect(planOf(planner)).rejects.toThrow('closed');
    await expect(collect(painter.paint(paintRequest, never))).rejects.toThrow('closed');
  });
});
