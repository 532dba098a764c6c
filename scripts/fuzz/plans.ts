import fc from 'fast-check';
import { readImport } from '../../src/library/importFile';
import { LAYOUT_FORMATS, readLayout } from '../../src/library/layouts/formats';
import { planOfLayout, type LayoutFormat } from '../../src/library/layouts/layout';
import { sceneToJson } from '../../src/library/sceneJson';
import { chain, scene } from '../../src/library/testing/scene';
import { normalisePlan } from '../../src/plan/chain/normalise';
import { createChainParser, parseChain } from '../../src/plan/chain/parser';
import { serialiseChain } from '../../src/plan/chain/serialiser';
import { objectsOf, type Plan } from '../../src/plan/plan';
import { checkPlan } from '../../src/plan/check/check-plan';
import type { Lexicon } from '../../src/plan/prompt/lexicon';
import { readPrompt } from '../../src/plan/prompt/read';
import { readPrompts } from '../../src/studio/benchmark/promptFile';
import { anyJson, anyText, mutated } from './mutate';
import { bytesOf, same, textOf, type Target } from './target';

const { plan } = parseChain(chain);
const FIELDS = (
  'objects elements annotations images categories compositional_deconstruction prompt name label desc text box bbox ' +
  'bbox_2d box_2d xmin ymin xmax ymax x y width height id image_id category_id bboxes labels size segmentation'
).split(' ');
const OTHERS = [
  '[{"score":0.9,"label":"cat","box":{"xmin":100,"ymin":200,"xmax":500,"ymax":600}}]',
  'Here is the layout:\n```json\n[{"bbox_2d":[10,20,300,400],"label":"cat"}]\n```\nEnjoy!',
  '{"width":640,"height":480,"objects":[{"phrase":"cat","box":{"x":20,"y":20,"width":80,"height":80}}]}',
  '{"bboxes":[[1,2,300,400]],"labels":["cat"]}',
  "[('a cat', [10, 20, 300, 400])]",
];
const LEXICON: Lexicon = {
  objects: [{ name: 'cat', plural: 'cats', synonyms: ['kitten'] }],
  colours: ['red', 'blue'],
  settings: ['beach'],
};
const said = (of: Plan) => objectsOf(of).map(({ name, box }) => ({ name, box }));

const chains: Target = {
  name: 'chain',
  input: fc.oneof(anyText, mutated([bytesOf(chain), bytesOf(chain.repeat(3))])),
  allows: [],
  read(bytes) {
    const text = textOf(bytes);
    const read = parseChain(text).plan;
    const normal = normalisePlan(read);
    same(normal.segments.map(unnamed), parseChain(serialiseChain(normal)).plan.segments.map(unnamed));
    same(read.segments.map(unnamed), parseChain(serialiseChain(read)).plan.segments.map(unnamed));
    const cut = createChainParser();
    const step = 1 + (text.length % 7);
    for (let at = 0; at < text.length; at += step) cut.push(text.slice(at, at + step));
    cut.end();
    same(read, cut.plan);
  },
};

const unnamed = (segment: Plan['segments'][number]) =>
  segment.kind === 'prose' ? segment : { ...segment, id: '' };

const layout = (format: LayoutFormat): Target => ({
  name: `layout ${format.id}`,
  input: fc.oneof(
    mutated([bytesOf(format.write(plan, 'a prompt').text), ...OTHERS.map(bytesOf)]),
    format.extension === 'json' ? anyJson(FIELDS) : anyText,
  ),
  allows: ['LibraryError'],
  read(bytes) {
    const { plan: read } = readLayout(textOf(bytes), format);
    const written = format.write(read, '');
    if (written.notes.some(({ code }) => code === 'bracket-is-colour' || code === 'boxless-left-out')) return;
    const again = format.read(
      written.text,
      format.extension === 'json' ? JSON.parse(written.text) : undefined,
    );
    same(said(read), said(again.plan));
  },
});

const imports: Target = {
  name: 'import',
  input: fc.oneof(
    anyText,
    anyJson([...FIELDS, 'format', 'version']),
    mutated([bytesOf(sceneToJson(scene)), bytesOf(chain), ...OTHERS.map(bytesOf)]),
  ),
  allows: ['LibraryError'],
  read: async (bytes) => void (await readImport(new Blob([bytes]))),
};

const prompts: Target = {
  name: 'prompt',
  input: fc.oneof(
    anyText,
    mutated(
      [
        'a red apple to the left of a blue car',
        'several cats above two dogs and near a constructor, no hats',
        'A Photo of three small Green umbrellas behind the 2 boats.',
      ].map(bytesOf),
    ),
  ),
  allows: [],
  read(bytes) {
    const text = textOf(bytes);
    const names = text
      .split(/[\s,.]+/)
      .filter(Boolean)
      .slice(0, 6);
    const of = planOfLayout({
      prompt: null,
      background: text,
      objects: names.map((name) => ({ name, box: null })),
    });
    for (const lexicon of [undefined, LEXICON]) {
      readPrompt(text, lexicon);
      checkPlan(text, of, lexicon);
    }
  },
};

const promptLists: Target = {
  name: 'prompt list',
  input: fc.oneof(
    anyText,
    mutated([bytesOf('a cat\na dog\r\n\r\nthree hats'), bytesOf('a cat\n'.repeat(300))]),
  ),
  allows: [],
  read: (bytes) => void readPrompts(textOf(bytes)),
};

/** Readers of plans and of what people write. */
export const PLAN_TARGETS: readonly Target[] = [
  chains,
  ...LAYOUT_FORMATS.map(layout),
  imports,
  prompts,
  promptLists,
];
