import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grounding, groundingOf } from '../../bundles/manifest/manifest';
import { parseManifest } from '../../bundles/manifest/parse';
import { testBundle } from '../../bundles/testing/shipped';
import { parseChain } from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import { positionNoise } from '../sampling/noise';
import { sampleToken } from '../sampling/sampler';
import { testBpe } from '../testing/bpe';
import { type ChainGrammar, createChainGrammar, createChainWalk } from './grammar';
import { type TextTokenizer, createTokenizer } from './tokenizer';

const manifest = parseManifest(readFileSync(join(testBundle, 'manifest.json'), 'utf8'));
const real = createTokenizer(readFileSync(join(testBundle, manifest.tokenizer.path), 'utf8'), manifest);

/** A tokenizer as plain as they come: the marks, then one token a character. */
const characters = [...' 0123456789(),.abcdefg<|_>\n'];
const marks = [
  '<pad>',
  '<bos>',
  '<eos>',
  '<begin_of_image>',
  '<|box_start|>',
  '<|box_end|>',
  '<|obj_start|>',
  '<|obj_end|>',
];
const plain: TextTokenizer = {
  size: marks.length + characters.length,
  encode: () => [],
  decode: (ids) => ids.map((id) => plain.piece(id)).join(''),
  piece: (id) => [...marks, ...characters][id] ?? '',
  addedTokens: marks,
};
const plainManifest = {
  ...manifest,
  coordinates: { step: 1, max: 999 },
  specialTokens: {
    pad: 0,
    bos: 1,
    eos: 2,
    beginOfImage: 3,
    boxStart: 4,
    boxEnd: 5,
    objectStart: 6,
    objectEnd: 7,
  },
};

type Special = Grounding & { readonly beginOfImage: number };

/** A chain made of noise; `eager` favours the marks, so that many objects come. */
function randomChain(
  tokenizer: TextTokenizer,
  grammar: ChainGrammar,
  special: Special,
  {
    seed,
    maxTokens,
    eager,
    prefix = [],
  }: { seed: number; maxTokens: number; eager: number; prefix?: number[] },
): { ids: number[]; finished: boolean } {
  const walk = createChainWalk(grammar, prefix);
  const logits = new Float32Array(tokenizer.size);
  for (const id of [special.objectStart, special.objectEnd]) logits[id] = eager;
  const ids = [...prefix];
  for (let used = 0; used < maxTokens; used++) {
    const mask = walk.mask(maxTokens - used);
    if (seed % 8 === 0 && used % 5 === 0) {
      const allowed = logits.map((_, id) => (walk.allows(id, maxTokens - used) ? 1 : 0));
      expect(Uint8Array.from(allowed)).toEqual(mask ?? new Uint8Array(logits.length));
    }
    if (!mask) return { ids, finished: false };
    const id = sampleToken(
      logits,
      { temperature: 1, topK: 0, topP: 1 },
      positionNoise(seed, 'text', used),
      mask,
    );
    ids.push(id);
    walk.take(id);
    if (id === special.beginOfImage) return { ids, finished: true };
  }
  return { ids, finished: false };
}

/** A chain as GoT-R1 writes them: nested boxes, coordinates of one to three digits, prose after the last. */
const chain =
  'A <|obj_start|>tall bunch of red tulips<|obj_end|> <|box_start|>(36,66),(907,694)<|box_end|> stands in a ' +
  '<|obj_start|>yellow vase<|obj_end|> <|box_start|>(202,482),(729,964)<|box_end|>, on top of a ' +
  '<|obj_start|>tablecloth<|obj_end|> <|box_start|>(0,643),(997,999)<|box_end|> with a ' +
  '<|obj_start|>floral pattern<|obj_end|> <|box_start|>(0,5),(998,995)<|box_end|>. The vase, a glossy yellow, ' +
  'contrasts with the red of the flowers. The background is a soft, neutral white.<begin_of_image>';
const spelt = testBpe(manifest, chain, 120, true);
const merged = testBpe(manifest, chain.repeat(2) + ' (120,340),(480,720) (120,340),(480,720)', 160, false);

const cases: [string, TextTokenizer, typeof manifest][] = [
  ['byte-level BPE that spells numbers out', spelt.tokenizer, spelt.manifest],
  ['byte-level BPE with numbers of several digits', merged.tokenizer, merged.manifest],
  ['the tokens of the bundle', real, manifest],
  ['one token a character, coordinates of every size', plain, plainManifest],
];

describe.each(cases)('constrained planning with %s', (_, tokenizer, model) => {
  const grammar = createChainGrammar(tokenizer, model);
  const special = { ...(groundingOf(model) as Grounding), beginOfImage: model.specialTokens.beginOfImage };
  const anyRun = fc.record({
    seed: fc.nat(),
    maxTokens: fc.integer({ min: 1, max: 160 }),
    eager: fc.constantFrom(0, 4, 12),
  });

  it('makes nothing but complete, parseable chains with ordered boxes that the model can write', () => {
    let objects = 0;
    fc.assert(
      fc.property(anyRun, (run) => {
        const { ids, finished } = randomChain(tokenizer, grammar, special, run);
        expect(finished).toBe(true);
        expect(ids.length).toBeLessThanOrEqual(run.maxTokens);
        const text = tokenizer.decode(ids);
        const { plan, problems } = parseChain(text);
        expect(problems).toEqual([]);
        expect(plan.complete).toBe(true);
        expect(serialiseChain(plan)).toBe(text);
        for (const { box } of objectsOf(plan)) {
          objects++;
          if (!box) throw new Error('an object has no box');
          expect(box.x1).toBeLessThan(box.x2);
          expect(box.y1).toBeLessThan(box.y2);
          for (const value of Object.values(box)) {
            expect(value % model.coordinates.step === 0 || value === model.coordinates.max).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(objects).toBeGreaterThan(50);
  });

  it('goes on from any cut of a chain', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(200), fc.nat(), (run, cut, seed) => {
        const whole = randomChain(tokenizer, grammar, special, run).ids.slice(0, -1);
        const prefix = whole.slice(0, cut % (whole.length + 1));
        const { ids, finished } = randomChain(tokenizer, grammar, special, {
          ...run,
          seed,
          prefix,
          maxTokens: 60,
        });
        expect(finished).toBe(true);
        expect(parseChain(tokenizer.decode(ids)).problems).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('finds its feet after a prefix that is no chain', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(tokenizer.size - 1), { maxLength: 30 }), fc.nat(), (noise, seed) => {
        const prefix = noise.filter((id) => id !== special.beginOfImage);
        const run = { seed, maxTokens: 80, eager: 4, prefix };
        expect(randomChain(tokenizer, grammar, special, run).finished).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('gives up where the box that was begun no longer fits', () => {
    const walk = createChainWalk(grammar, [special.objectStart]);
    expect(walk.mask(3)).toBeNull();
  });
});

describe.each([
  ['spelling numbers out', spelt],
  ['with numbers of several digits', merged],
])('byte-level BPE %s', (_, { tokenizer, manifest: model }) => {
  it('lets a chain as GoT-R1 writes them through, token by token', () => {
    const walk = createChainWalk(createChainGrammar(tokenizer, model), []);
    const ids = tokenizer.encode(chain);
    expect(tokenizer.decode(ids)).toBe(chain);
    for (const [i, id] of ids.entries()) {
      expect(walk.mask(1000)?.[id], `${JSON.stringify(tokenizer.piece(id))} at ${i}`).toBe(1);
      walk.take(id);
    }
    expect(walk.mask(1000)).toBeNull();
  });
});
