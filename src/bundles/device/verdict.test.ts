import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, variantFor } from '../install/catalogue';
import type { Device } from './device';
import type { Needs } from './needs';
import { verdictOf } from './verdict';

const GB = 2 ** 30;
const desktop: Device = {
  gpu: { name: 'test card', f16: true, buffer: 2 * GB },
  memory: 16 * GB,
  threads: 8,
  storage: { used: 0, free: 100e9 },
  keeps: true,
};
const large: Needs = { memory: 2e9, buffer: 420e6, f16: true, backends: ['webgpu'] };
const small: Needs = { memory: 24e6, buffer: 2e6, f16: false, backends: ['webgpu', 'wasm'] };

describe('whether a model runs here', () => {
  it('runs well where graphics, memory and room suffice', () => {
    expect(verdictOf(large, desktop, 2e9)).toMatchObject({
      level: 'well',
      because: expect.stringContaining('test card'),
    });
  });

  const cases: [string, Needs, Partial<Device>, number, string, RegExp][] = [
    [
      'no room',
      large,
      { storage: { used: 0, free: 1.2e9 } },
      2e9,
      'cannot',
      /needs 2\.0 GB.*1\.2 GB is free.*free 800 MB/,
    ],
    ['nothing kept', large, { keeps: false }, 2e9, 'cannot', /keeps no files/],
    ['no WebGPU', large, { gpu: null }, 0, 'cannot', /no WebGPU/],
    ['no 16-bit floats', large, { gpu: { name: '', f16: false, buffer: 2 * GB } }, 0, 'cannot', /shader-f16/],
    [
      'small buffers',
      large,
      { gpu: { name: '', f16: true, buffer: 128 * 2 ** 20 } },
      0,
      'cannot',
      /420 MB.*135 MB at most/,
    ],
    ['little memory', large, { memory: 2 * GB }, 0, 'cannot', /needs 2\.0 GB of memory.*2\.1 GB/],
    [
      'a middling model on the processor',
      { ...small, memory: 1e9 },
      { gpu: null },
      0,
      'slow',
      /processor does the work/,
    ],
    [
      'what leaves no addresses for keys and values',
      { ...small, memory: 2e9, wasmMemory: 4e9 },
      { gpu: null },
      0,
      'cannot',
      /needs 4\.0 GB.*3\.9 GB is all/,
    ],
    [
      'the exporter’s own figure before a guess from the weights',
      { ...small, memory: 3.3e9, wasmMemory: 3.6e9 },
      { gpu: null },
      0,
      'slow',
      /processor does the work/,
    ],
    [
      'a huge one on the processor',
      { ...small, memory: 5e9 },
      { gpu: null, memory: null },
      0,
      'cannot',
      /at most 3\.2 GB/,
    ],
    ['a small one on the processor', small, { gpu: null }, 0, 'well', /processor alone/],
    ['what the browser does not say', large, { memory: null, storage: null }, 2e9, 'well', /./],
  ];
  it.each(cases)('%s', (_, needs, device, toFetch, level, because) => {
    expect(verdictOf(needs, { ...desktop, ...device }, toFetch)).toEqual({
      level,
      text: expect.any(String),
      because: expect.stringMatching(because),
    });
  });

  it('asks for no room for what is here already', () => {
    const full = { ...desktop, storage: { used: 9e9, free: 0 } };
    expect(verdictOf(large, full, 0).level).toBe('well');
  });

  it('never gets better on a lesser device', () => {
    const rank = { cannot: 0, slow: 1, well: 2 };
    const needs = fc.record({
      memory: fc.integer({ min: 0, max: 8e9 }),
      buffer: fc.integer({ min: 0, max: 3e9 }),
      f16: fc.boolean(),
      backends: fc.constantFrom(['webgpu'], ['wasm'], ['webgpu', 'wasm']) as fc.Arbitrary<Needs['backends']>,
    });
    const device = fc.record({
      gpu: fc.option(
        fc.record({ name: fc.constant(''), f16: fc.boolean(), buffer: fc.integer({ min: 0, max: 3e9 }) }),
      ),
      memory: fc.option(fc.integer({ min: 1, max: 64 }).map((n) => n * GB)),
      threads: fc.constant(4),
      storage: fc.option(fc.record({ used: fc.constant(0), free: fc.integer({ min: 0, max: 8e9 }) })),
      keeps: fc.boolean(),
    });
    fc.assert(
      fc.property(needs, device, fc.integer({ min: 0, max: 8e9 }), (asked, has, toFetch) => {
        const verdict = verdictOf(asked, has, toFetch);
        expect(rank[verdictOf(asked, { ...has, gpu: null }, toFetch).level]).toBeLessThanOrEqual(
          rank[verdict.level],
        );
        expect(rank[verdictOf(asked, { ...has, keeps: false }, toFetch).level]).toBeLessThanOrEqual(
          rank[verdict.level],
        );
        expect(verdict.because).toMatch(/\.$/);
      }),
    );
  });
});

describe('the catalogue', () => {
  it('has the model that ships and those that people come for, each with a licence', () => {
    expect(catalogue.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['shipped', 'got-r1-1b', 'got-r1-7b', 'janus-pro-1b']),
    );
    for (const { licence } of catalogue) expect(licence.notice.length).toBeGreaterThan(20);
  });

  it('offers the variant that fits the device', () => {
    const janus = catalogue.find(({ id }) => id === 'janus-pro-1b');
    if (!janus) throw new Error('gone');
    expect(variantFor(janus, desktop).needs.f16).toBe(true);
    const noHalf = { ...desktop, gpu: { name: '', f16: false, buffer: 2 * GB } };
    expect(variantFor(janus, noHalf).needs.f16).toBe(false);
  });

  it('lets a device without WebGPU run GoT-R1-1B on the processor, and says how to export it for that', () => {
    const model = catalogue.find(({ id }) => id === 'got-r1-1b');
    if (!model) throw new Error('gone');
    const variant = variantFor(model, { ...desktop, gpu: null });
    expect(verdictOf(variant.needs, { ...desktop, gpu: null }, variant.bytes).level).toBe('slow');
    expect(variant.command).toContain('--target wasm');
    expect(variantFor(model, desktop).command).toBeUndefined();
  });
});
