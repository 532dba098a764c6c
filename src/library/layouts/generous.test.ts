import { describe, expect, it } from 'vitest';
import { objectsOf } from '../../plan/plan';
import { readImport } from '../importFile';
import { LIMITS } from '../limits';
import { sceneToJson } from '../sceneJson';
import { scene } from '../testing/scene';
import { detectFormat, LAYOUT_FORMATS, readLayout } from './formats';

const box = { x1: 100, y1: 200, x2: 500, y2: 600 };
const of = (text: string) => {
  const { plan, ...rest } = readLayout(text);
  return { ...rest, objects: objectsOf(plan).map(({ name, box: b }) => [name, b] as const) };
};

describe('boxes in the spellings of other tools', () => {
  it.each([
    ['bbox', '[{"label":"cat","bbox":[100,200,500,600]}]'],
    ['bbox_2d (Qwen)', '[{"bbox_2d":[100,200,500,600],"label":"cat"}]'],
    ['box_2d (Gemini), y first', '[{"box_2d":[200,100,600,500],"label":"cat"}]'],
    [
      'xmin of a detector',
      '[{"score":0.9,"label":"cat","box":{"xmin":100,"ymin":200,"xmax":500,"ymax":600}}]',
    ],
    ['x, y, width, height', '[{"name":"cat","x":100,"y":200,"width":400,"height":400}]'],
    ['left and top', '[{"name":"cat","box":{"left":100,"top":200,"right":500,"bottom":600}}]'],
    ['numbers as text', '[{"name":"cat","box":["100","200px","500","600"]}]'],
    ['a text of numbers', '[{"name":"cat","box":"(100,200),(500,600)"}]'],
    ['two corners', '[{"name":"cat","points":[[100,200],[500,600]]}]'],
    ['one box in a list', '[{"name":"cat","bbox":[[100,200,500,600]]}]'],
    ['shares', '{"objects":[{"name":"cat","box":[0.1,0.2,0.5,0.6]}]}'],
    [
      'shares, with a size beside',
      '{"width":640,"height":480,"objects":[{"name":"cat","box":[0.1,0.2,0.5,0.6]}]}',
    ],
    ['pixels', '{"image":{"width":500,"height":500},"detections":[{"class":"cat","box":[50,100,250,300]}]}'],
    ['two lists', '{"bboxes":[[100,200,500,600]],"labels":["cat"]}'],
    ['names as keys', '{"cat":[100,200,500,600]}'],
    ['pairs', '[["cat",[100,200,500,600]]]'],
    ['a scene around it', '{"scene":"x","layout":{"objects":[{"name":"cat","bbox":[100,200,500,600]}]}}'],
    ['two named corners', '[{"name":"cat","topLeft":{"x":100,"y":200},"bottomRight":{"x":500,"y":600}}]'],
    ['two named corners in a box', '[{"name":"cat","box":{"top_left":[100,200],"bottom_right":[500,600]}}]'],
    ['start and end', '[{"name":"cat","x_start":100,"y_start":200,"x_end":500,"y_end":600}]'],
    ['shares of a hundred', '[{"name":"cat","box":["10%","20%","50%","60%"]}]'],
    [
      'shapes of LabelMe',
      '{"shapes":[{"label":"cat","points":[[100,200],[500,600]]}],"imageWidth":1000,"imageHeight":1000}',
    ],
    [
      'VOC as JSON',
      '{"annotation":{"size":{"width":"1000","height":"1000"},"object":[{"name":"cat","bndbox":{"xmin":"100","ymin":"200","xmax":"500","ymax":"600"}}]}}',
    ],
    ['centre and size', '[{"name":"cat","cx":300,"cy":400,"w":400,"h":400}]'],
    [
      'COCO without images',
      '{"annotations":[{"category_id":"3","bbox":[100,200,400,400]}],"categories":[{"id":3,"name":"cat"}]}',
    ],
    ['COCO’s results', '[{"image_id":1,"category_id":1,"name":"cat","bbox":[100,200,400,400],"score":1}]'],
  ])('%s', (_, text) => {
    expect(of(text).objects).toEqual([['cat', box]]);
  });
});

describe('text of language models', () => {
  const json = '[{"label":"cat","bbox":[100,200,500,600]}]';
  it.each([
    ['fenced', `\`\`\`json\n${json}\n\`\`\``],
    ['introduced and fenced', `Here is the layout:\n\n\`\`\`\n${json}\n\`\`\`\nI hope this [helps]!`],
    ['introduced', `Sure! The layout {as asked} is: ${json}. Anything else?`],
    ['a fence that never ends', `Here:\n\`\`\`json\n${json}`],
    ['single quotes and Python’s words', "[{'label': 'cat', 'bbox': (100, 200, 500, 600), 'hidden': None}]"],
    ['comments and commas', '[{label: "cat", bbox: [100, 200, 500, 600,],}, /* that was all */]'],
    ['thought aloud before', `<think>Maybe [1, 2] or {"a": 1}?</think>\n${json}`],
    ['with the rest left out', '[{"label":"cat","bbox":[100,200,500,600], ...}, ...]'],
    ['a byte order mark', `\uFEFF${json}`],
  ])('%s is read', (_, text) => {
    expect(of(text).objects).toEqual([['cat', box]]);
  });

  it('cut short gives what was whole, and says so', () => {
    const { objects, notes } = of('[{"label":"cat","bbox":[100,200,500,600]},{"label":"dog","bbox":[1,2');
    expect(objects[0]).toEqual(['cat', box]);
    expect(notes).toContainEqual({ code: 'json-cut-short' });
  });

  it('in lines is one layout, and a bad line costs itself', () => {
    const lines =
      '{"label":"cat","bbox":[100,200,500,600]}\n{"label":"dog",\n{"label":"hat","bbox":[100,200,500,600]},\n';
    const { objects, notes } = of(lines);
    expect(objects).toEqual([
      ['cat', box],
      ['hat', box],
    ]);
    expect(notes).toEqual([{ code: 'items-unreadable', of: 3, found: [{ at: 'item[1]', name: '' }] }]);
  });

  it('with numbers that JSON has none of loses those boxes alone, and names them', () => {
    const { objects, notes } = of(
      '[{"label":"cat","bbox":[100,200,500,600]},{"label":"dog","bbox":[NaN,1,2,3]},{"label":"hat","bbox":[0,-Infinity,2,3]}]',
    );
    expect(objects).toEqual([
      ['cat', box],
      ['dog', null],
      ['hat', null],
    ]);
    expect(notes).toContainEqual({
      code: 'boxes-unreadable',
      of: 3,
      found: [
        { at: 'item[1]', name: 'dog' },
        { at: 'item[2]', name: 'hat' },
      ],
    });
  });

  it('with a place in a spelling that nobody knows says so', () => {
    const { objects, notes } = of('[{"label":"cat","x":1,"y":2,"radius":7},{"label":"dog","score":1}]');
    expect(objects).toEqual([
      ['cat', null],
      ['dog', null],
    ]);
    expect(notes).toEqual([{ code: 'boxes-unreadable', of: 2, found: [{ at: 'item[0]', name: 'cat' }] }]);
  });

  it('with a chain in a fence is a chain', () => {
    const chain =
      'A <|obj_start|>cat<|obj_end|> <|box_start|>(100,200),(500,600)<|box_end|>.<begin_of_image>';
    expect(of(`The plan:\n\`\`\`\n${chain}\n\`\`\``)).toMatchObject({
      objects: [['cat', box]],
      notes: [],
    });
  });
});

describe('a file with a bad item', () => {
  it('of Ideogram loses that box alone, and names it', () => {
    const elements = [
      { type: 'obj', bbox: [], desc: 'a lamp' },
      { type: 'obj', bbox: [200, 100, 600, 500], desc: 'a cat', text: null },
      { type: 'obj', bbox_2d: [200, 100, 600, 500], desc: 'a dog' },
      { type: 'obj', bbox: [1, 2, 3], desc: 'a hat' },
      { type: 'text', text: 'HELLO' },
      null,
    ];
    const { objects, notes } = of(
      JSON.stringify({ high_level_description: 'A room.', compositional_deconstruction: { elements } }),
    );
    expect(objects).toEqual([
      ['lamp', null],
      ['cat', box],
      ['dog', box],
      ['hat', null],
      ['HELLO', null],
    ]);
    expect(notes).toContainEqual({
      code: 'boxes-unreadable',
      of: 6,
      found: [
        { at: 'elements[0]', name: 'lamp' },
        { at: 'elements[3]', name: 'hat' },
      ],
    });
    expect(notes).toContainEqual({
      code: 'items-unreadable',
      of: 6,
      found: [{ at: 'elements[5]', name: '' }],
    });
  });

  it('of COCO or plain JSON loses that item alone', () => {
    const forty = Array.from({ length: 40 }, (_, i) => ({
      name: `dog ${i}`,
      box: i === 7 ? 'wide' : [0, 0, 9, 9],
    }));
    expect(of(JSON.stringify(forty)).objects).toHaveLength(40);
    expect(of(JSON.stringify(forty)).notes).toEqual([
      { code: 'boxes-unreadable', of: 40, found: [{ at: 'item[7]', name: 'dog 7' }] },
    ]);
    const coco = {
      images: [{ id: 1, width: 1000, height: 1000 }],
      categories: [{ id: 1, name: 'cat' }],
      annotations: [
        { image_id: 1, category_id: 1, bbox: [100, 200, 400, 400] },
        7,
        { image_id: 1, bbox: null },
      ],
    };
    expect(of(JSON.stringify(coco)).objects[0]).toEqual(['cat', box]);
  });

  it('with more objects than a plan holds gives the first ones, and says how many there are', () => {
    const { objects, notes } = of(
      JSON.stringify(Array.from({ length: 501 }, () => ({ name: 'a', box: [0, 0, 9, 9] }))),
    );
    expect(objects).toHaveLength(LIMITS.objects);
    expect(notes).toEqual([{ code: 'objects-over', found: 501, most: 500 }]);
  });
});

describe('names', () => {
  it('lose article and full stop, keep their script, and carry no controls', () => {
    const names = [
      'A red circle.',
      'a the A dog..',
      'éclair rouge',
      'लाल सेब।',
      'パンダ。',
      'cat\u202E\u0000dog',
      'x\u2028y',
      '__proto__',
    ];
    const { objects } = of(JSON.stringify(names.map((name) => ({ name }))));
    expect(objects.map(([name]) => name)).toEqual([
      'red circle',
      'dog',
      'éclair rouge',
      'लाल सेब',
      'パンダ',
      'catdog',
      'x y',
      '__proto__',
    ]);
    const { plan: read } = readLayout('[{"name":"A red circle.","box":[0,0,9,9]}]');
    expect(read.segments.map((s) => (s.kind === 'prose' ? s.text : s.name)).join('')).toBe(
      'There is a red circle.',
    );
  });
});

describe('what a file is', () => {
  it('is told from its form: a scene stays a scene, whatever words are in it', async () => {
    const chain =
      'A <|obj_start|>dog<|obj_end|> <|box_start|>(0,0),(9,9)<|box_end|> (next to it) and <ref>x</ref><box>(1,1)</box>' +
      ' <grounding>"scenograph-trace" ```[{"name":"cat","box":[0,0,9,9]}]```';
    const told = { ...scene, name: '"scenograph-trace"', prompt: chain, chain, objects: [] };
    expect(await readImport(new Blob([sceneToJson(told)]))).toMatchObject({ kind: 'scene', scene: told });
  });

  it('is JSON also where its names hold marks and tags', () => {
    for (const name of ['<grounding>', '<ref>a</ref><box>', 'x<|obj_start|>y<|box_start|>']) {
      expect(detectFormat(JSON.stringify([{ name, box: [0, 0, 9, 9] }]))?.id).toBe('json');
      const ideogram = { compositional_deconstruction: { elements: [{ desc: name }] } };
      expect(detectFormat(JSON.stringify(ideogram))?.id).toBe('ideogram');
      const coco = { images: [], annotations: [], categories: [{ id: 1, name }] };
      expect(detectFormat(JSON.stringify(coco))?.id).toBe('coco');
    }
  });

  it('is a chain where what stands in brackets behind a box is no colour', () => {
    const chain =
      'A <|obj_start|>dog<|obj_end|> <|box_start|>(0,0),(9,9)<|box_end|> (next to it).<begin_of_image>';
    expect(of(chain)).toMatchObject({ format: { id: 'got-r1' }, objects: [['dog', { x1: 0 }]] });
    const got = LAYOUT_FORMATS.find(({ id }) => id === 'got');
    expect(objectsOf(readLayout(chain, got).plan)[0]?.name).toBe('dog');
  });

  it('keeps the prompt of a dropped layout', async () => {
    const file = new Blob(['{"prompt":"a cat at night","objects":[{"name":"cat","box":[0,0,9,9]}]}']);
    expect(await readImport(file)).toMatchObject({
      kind: 'chain',
      prompt: 'a cat at night',
      notes: [],
      problems: 0,
    });
  });
});

describe('hostile JSON', () => {
  it.each([
    ['fields called toString', '{"":[{"":[]}],"length":{"toString":{}}}'],
    [
      'a format that is an object',
      '{"format":{"toString":{}},"objects":[{"name":{"toString":1},"box":{"toString":1}}]}',
    ],
    ['fields of the prototype', '{"__proto__":{"objects":[]},"constructor":{"name":"x"}}'],
    ['deep nesting', `${'['.repeat(200_000)}`],
    ['deep nesting that ends', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['deep objects', `${'{"objects":'.repeat(100_000)}`],
    ['many openings', '[{'.repeat(200_000)],
    ['a number beyond all', '[{"name":"a","box":[1e999,-1e999,1e308,"1e400"]}]'],
  ])('with %s is read or refused, at once', (_, text) => {
    const began = process.cpuUsage();
    try {
      readLayout(text);
    } catch (error) {
      expect(error).toMatchObject({ name: 'LibraryError' });
    }
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
  });
});
