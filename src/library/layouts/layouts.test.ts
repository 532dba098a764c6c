import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseBox } from '../../plan/box';
import { cleanName, normalisePlan } from '../../plan/chain/normalise';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf, samePlan, type Plan } from '../../plan/plan';
import { detectFormat, LAYOUT_FORMATS, readLayout } from './formats';
import { planOfLayout, type LayoutFormat } from './layout';

const named = (id: string): LayoutFormat => {
  const format = LAYOUT_FORMATS.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
};
const whole = fc.integer({ min: 0, max: 999 });
const box = fc.tuple(whole, whole, whole, whole).map(([a, b, c, d]) => normaliseBox(a, b, c, d).box);
const word = fc.constantFrom('red', 'blue', 'small', 'old', 'apple', 'orange', 'car', 'ripe', 'dog', 'tall');
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => cleanName(words.join(' ')));
const objects = fc.array(fc.record({ name, box }), { minLength: 1, maxLength: 8 });
const plans: fc.Arbitrary<Plan> = objects.map((list) =>
  planOfLayout({ prompt: null, background: 'The light is soft.', objects: list }),
);

const said = (plan: Plan) => objectsOf(plan).map(({ name: called, box: b }) => ({ called, b }));

describe('layout formats', () => {
  it.each(LAYOUT_FORMATS.map((format) => [format.id, format] as const))(
    '%s: names, boxes and their order come back, and its form is recognised',
    (_, format) => {
      fc.assert(
        fc.property(plans, (plan) => {
          const { text } = format.write(plan, 'a prompt');
          const back = readLayout(text);
          expect(said(back.plan)).toEqual(said(plan));
          expect(back.notes).toEqual([]);
          if (format.extension === 'json') expect(back.format.id).toBe(format.id);
        }),
      );
    },
  );

  it.each(['got-r1', 'got', 'plangen'])('%s keeps the prose too', (id) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { text } = named(id).write(plan, '');
        expect(samePlan(readLayout(text, named(id)).plan, plan)).toBe(true);
      }),
    );
  });

  it('PlanGen, GoT and GoT-R1 keep names and prose of any letters: tags, brackets, digits of every script', () => {
    const odd = fc.oneof(
      fc.constantFrom(
        '</ref>',
        '<box>(1,1),(2,2)</box>',
        '(red)',
        '１２ 猫',
        '&lt;',
        '&amp;lt;',
        '<grounding>x',
        '[a](b)',
        '<',
      ),
      fc.string({ maxLength: 12 }),
    );
    const item = fc.oneof(odd, name);
    const any = fc
      .array(fc.record({ name: item, box: fc.option(box), behind: odd }), { minLength: 1, maxLength: 5 })
      .map((list) =>
        normalisePlan({
          segments: list.flatMap(({ name: called, box: at, behind }, i) => [
            { kind: 'object' as const, id: `o${i + 1}`, name: cleanName(called), box: at },
            { kind: 'prose' as const, text: `${behind}.` },
          ]),
          complete: true,
        }),
      );
    for (const id of ['got-r1', 'got', 'plangen']) {
      fc.assert(
        fc.property(any, (plan) => {
          const { text, notes } = named(id).write(plan, '');
          if (notes.length > 0) return;
          expect(named(id).read(text, undefined).plan.segments).toEqual(plan.segments);
        }),
        { numRuns: 400 },
      );
    }
  });

  it('writes and reads the colours of the parent GoT', () => {
    const { plan } = parseChain(
      'A <|obj_start|>red apple<|obj_end|> <|box_start|>(10,20),(300,400)<|box_end|> and a ' +
        '<|obj_start|>table<|obj_end|> <|box_start|>(0,500),(999,999)<|box_end|>.<begin_of_image>',
    );
    const { text } = named('got').write(plan, '');
    expect(text).toContain('(300,400)<|box_end|> (red) and');
    expect(text).toContain('(999,999)<|box_end|>.');
    const other = text.replace('(999,999)<|box_end|>', '(999,999)<|box_end|> (brown)');
    expect(detectFormat(other)?.id).toBe('got');
    expect(objectsOf(readLayout(other).plan).map((o) => o.name)).toEqual(['red apple', 'brown table']);
  });

  it('reads the real shape of an Ideogram prompt: y first, elements without a box, lettering', () => {
    const text = JSON.stringify({
      high_level_description: 'A poster.',
      style_description: { aesthetics: 'bold', color_palette: ['#FF0000'] },
      compositional_deconstruction: {
        background: 'A plain wall.',
        elements: [
          { type: 'obj', bbox: [100, 200, 500, 1000], desc: 'a red car' },
          { type: 'text', text: 'HELLO', desc: 'headline' },
        ],
      },
    });
    const { plan, prompt, notes } = readLayout(text);
    expect(prompt).toBe('A poster.');
    expect(said(plan)).toEqual([
      { called: 'red car', b: { x1: 200, y1: 100, x2: 999, y2: 500 } },
      { called: 'headline', b: null },
    ]);
    expect(notes).toMatchObject([{ code: 'lettering', name: 'headline' }]);
  });

  it('scales COCO boxes from pixels and takes the first image that has boxes', () => {
    const text = JSON.stringify({
      images: [
        { id: 7, width: 10, height: 10 },
        { id: 9, width: 640, height: 480 },
      ],
      categories: [{ id: 3, name: 'dog' }],
      annotations: [{ id: 1, image_id: 9, category_id: 3, bbox: [64, 48, 320, 240], area: 1, iscrowd: 0 }],
    });
    const { plan, notes } = readLayout(text);
    expect(said(plan)).toEqual([{ called: 'dog', b: { x1: 100, y1: 100, x2: 600, y2: 600 } }]);
    expect(notes).toEqual([{ code: 'other-images', images: 2 }]);
  });

  it('reads plain JSON in shares, in pixels, as a bare list and with other words', () => {
    const inShares = '[{"label":"cat","bbox":[0.1,0.2,0.5,1]}]';
    const inPixels =
      '{"width":200,"height":100,"objects":[{"phrase":"cat","box":{"x":20,"y":20,"width":80,"height":80}}]}';
    for (const text of [inShares, inPixels]) {
      expect(said(readLayout(text).plan)).toEqual([
        { called: 'cat', b: { x1: 100, y1: 200, x2: 500, y2: 999 } },
      ]);
    }
  });

  it.each([
    ['nothing', '', /layout-form-unknown/],
    ['prose', 'a red apple on a table', /layout-form-unknown/],
    ['broken JSON', '{"objects": [', /json-damaged/],
    ['no objects', '{"objects": []}', /layout-without-objects/],
    ['a list of anything else', '{"objects": [1, null, {"price": 3}]}', /plain JSON/],
    ['COCO without images', '{"images":[],"annotations":[],"categories":[]}', /COCO/],
    ['Ideogram without elements', '{"compositional_deconstruction":{}}', /Ideogram/],
  ])('refuses %s', (_, text, reason) => {
    expect(() => readLayout(text)).toThrow(reason);
  });

  it('puts hostile numbers and names right, and says so', () => {
    const text = '[{"name":"<|obj_end|>x<begin_of_image>","box":[900,-5,100,5000]}]';
    const { plan, notes } = readLayout(text);
    expect(samePlan(plan, normalisePlan(plan))).toBe(true);
    expect(said(plan)).toEqual([{ called: 'x', b: { x1: 100, y1: 0, x2: 900, y2: 999 } }]);
    expect(notes).toMatchObject([{ code: 'box-changed', changes: ['reversed', 'out-of-range'] }]);
  });
});
