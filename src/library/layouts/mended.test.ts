import { describe, expect, it } from 'vitest';
import { objectsOf } from '../../plan/plan';
import { readImport } from '../importFile';
import { readLayout } from './formats';

const cat = '100,200,500,600';
const dog = '0,0,9,9';
const json = '[{"label":"cat","bbox":[100,200,500,600]},{"label":"dog","bbox":[0,0,9,9]}]';
const of = (text: string) => {
  const { plan, notes } = readLayout(text);
  const objects = objectsOf(plan).map(({ name, box }) => [
    name,
    box && [box.x1, box.y1, box.x2, box.y2].join(','),
  ]);
  return { objects, notes };
};

describe('a layout that is not quite JSON is whole', () => {
  it.each([
    ['quotes of a word processor', json.replaceAll(/"(\w+)"/g, '“$1”')],
    ['signs of full width', json.replaceAll(':', '：').replaceAll(',', '，')],
    ['semicolons', json.replaceAll('","', '";"').replaceAll('},', '};')],
    ['a bracket too few', json.replace(']}', '}')],
    ['a bracket too many', json.replace('},', '}},')],
    ['a text with JSON in it', JSON.stringify(json)],
    ['escaped quotes', json.replaceAll('"', '\\"')],
    ['quotes of a page', json.replaceAll('"', '&quot;')],
    ['one behind another', json.slice(1, -1).replace('},', '}')],
    ['no brackets around', json.slice(1, -1)],
    ['a list in Markdown', json.slice(1, -1).replace(/^/, '- ').replace('},', '}\n- ')],
    ['lines in a fence', `\`\`\`jsonl\n${json.slice(1, -1).replace('},', '}\n')}\n\`\`\``],
    ['a fence within a line', `Here: \`\`\`json ${json} \`\`\` ok`],
    ['calls of numpy', json.replace('[100,200,500,600]', 'array([100., 200., np.float32(500), 600])')],
    ['calls of Python', "[dict(label='cat', bbox=[100,200,500,600]), dict(label='dog', bbox=(0,0,9,9))]"],
    ['names in another script', json.replace('"bbox"', 'größe: 3, "bbox"')],
    ['an earlier thought', `<think>\n[{"label":"hat","bbox":[1,1,2,2]}]\n</think>\n${json}`],
  ])('%s', (_, text) => {
    expect(of(text).objects).toEqual([
      ['cat', cat],
      ['dog', dog],
    ]);
  });

  it.each([
    ['quotes within a name', 'the "big" dog'],
    ['an apostrophe', "the dog's hat"],
  ])('%s', (_, name) => {
    const quote = name.includes('"') ? '"' : "'";
    const text = json.replace('"cat"', `${quote}${name}${quote}`);
    expect(of(text).objects).toEqual([
      [name.slice(4), cat],
      ['dog', dog],
    ]);
  });
});

describe('what can’t be read in it costs itself, and is named', () => {
  it.each([
    [
      'a number',
      json.replace('500', '5oo'),
      [
        ['cat', null],
        ['dog', dog],
      ],
      'boxes-unreadable',
    ],
    [
      'a sum',
      json.replace('500', '5/10'),
      [
        ['cat', null],
        ['dog', dog],
      ],
      'boxes-unreadable',
    ],
    [
      'a name',
      json.replace('"cat"', 'a cat'),
      [
        ['object', cat],
        ['dog', dog],
      ],
      'names-missing',
    ],
    ['an item', json.replace('{"label":"cat"', '{{@@'), [['dog', dog]], 'items-unreadable'],
  ])('%s', (_, text, objects, code) => {
    const read = of(text);
    expect(read.objects).toEqual(objects);
    expect(read.notes.map((note) => note.code)).toContain(code);
  });

  it('also at the end of lines that are cut short', () => {
    const { objects, notes } = of(json.slice(1, -8).replace('},', '}\n'));
    expect(objects).toEqual([
      ['cat', cat],
      ['dog', null],
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['json-cut-short', 'boxes-unreadable']);
  });
});

describe('a file of another encoding', () => {
  const wide = (text: string, order: 'le' | 'be') => {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    for (const [i, sign] of [...`\uFEFF${text}`].entries())
      view.setUint16(2 * i, sign.charCodeAt(0), order === 'le');
    return bytes;
  };
  it.each([
    ['UTF-16, as Notepad saves it', wide(json.replace('cat', 'café'), 'le')],
    ['UTF-16, big end first', wide(json.replace('cat', 'café'), 'be')],
    ['Windows’ own', Uint8Array.from(json.replace('cat', 'café'), (sign) => sign.charCodeAt(0))],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${json.replace('cat', 'café')}`)],
  ])('%s', async (_, bytes) => {
    const read = await readImport(new Blob([new Uint8Array(bytes)]));
    expect(read.kind === 'chain' && objectsOf(read.plan).map(({ name }) => name)).toEqual(['café', 'dog']);
  });

  it('is no text where it holds controls', async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256);
    await expect(readImport(new Blob([bytes]))).rejects.toMatchObject({ code: 'file-kind-unknown' });
  });
});
