import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../bundles/manifest/parse';
import { planStanding } from '../../critic/plans/plan-standing';
import { parseChain } from '../../plan/chain/parser';
import { readPrompt } from '../../plan/prompt/read';
import { EXAMPLES, FIRST_SHOWN } from './catalogue';
import { readExample, withPictures } from './exampleFile';

const root = join(import.meta.dirname, '../../..');
const gallery = join(root, 'public/gallery');
const example = (id: string) => readExample(readFileSync(join(gallery, `${id}.json`), 'utf8'));
const manifest = parseManifest(readFileSync(join(root, 'models/mini/manifest.json'), 'utf8'));

describe('the gallery', () => {
  it('is a dozen scenes for three audiences, five of them ready prompts', () => {
    expect(EXAMPLES).toHaveLength(12);
    expect(new Set(EXAMPLES.map(({ audience }) => audience)).size).toBe(3);
    expect(EXAMPLES.filter(({ ready }) => ready)).toHaveLength(5);
    expect(EXAMPLES.map(({ id }) => id)).toContain(FIRST_SHOWN);
  });

  it('holds the files of its scenes and no others, in less than three megabytes', () => {
    const files = EXAMPLES.flatMap(({ id }) => [
      `${id}.json`,
      `${id}-small.webp`,
      ...example(id).pictures.map(({ file }) => file),
    ]);
    expect(readdirSync(gallery).toSorted()).toEqual(files.toSorted());
    const bytes = files.map((file) => statSync(join(gallery, file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
    const small = files.flatMap((file, i) => (file.endsWith('-small.webp') ? [bytes[i] ?? 0] : []));
    expect(Math.max(...small)).toBeLessThan(12_000);
  });

  it.each(EXAMPLES.map(({ id, prompt, compared, notes }) => ({ id, prompt, compared, notes })))(
    '$id is a trace of its prompt that opens, with every picture',
    ({ id, prompt, compared, notes }) => {
      const read = example(id);
      const { nodes, traces } = withPictures(read, []);
      expect(new Set(nodes.map((node) => node.prompt))).toEqual(new Set([prompt]));
      const runs = nodes.filter(({ kind }) => kind !== 'edit').map((node) => node.id);
      expect(traces.map((trace) => trace.id)).toEqual(runs);
      const painted = traces.flatMap(({ events }) =>
        events.flatMap((event) => (event.kind === 'image' ? [event.painting] : [])),
      );
      expect(painted).toEqual(read.pictures.map(({ record }) => record.id));
      expect(nodes.at(-1)?.kind).toBe('painting');
      expect(painted.length).toBeGreaterThanOrEqual(compared ? 2 : 1);
      expect(notes ?? 0).toBeLessThanOrEqual(4);
      // A title before a colon asks for nothing.
      const title = prompt.split(':')[0];
      const { unread } = readPrompt(prompt, manifest.vocabulary);
      expect(unread.filter((part) => part !== title)).toEqual([]);
    },
  );

  it('holds what designers’ prompts ask, as the shipped model wrote it at once', () => {
    const bad = EXAMPLES.filter(({ audience }) => audience === 'designers').filter(({ id, prompt }) => {
      const { nodes } = withPictures(example(id), []);
      const { plan } = parseChain(nodes.at(-1)?.content?.chain ?? '');
      const { broken, held } = planStanding(prompt, plan, manifest.vocabulary);
      return broken > 0 || held < 5;
    });
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  it('shows a plan that breaks, and one that was mended, where it says so', () => {
    const { prompt } = EXAMPLES.find(({ id }) => id === 'breaks') ?? { prompt: '' };
    const { nodes } = withPictures(example('breaks'), []);
    const standing = (id: string) => {
      const chain = nodes.find((node) => node.id === id)?.content?.chain ?? '';
      return planStanding(prompt, parseChain(chain).plan, manifest.vocabulary).broken;
    };
    expect(standing('broken')).toBeGreaterThan(0);
    expect(standing('mended')).toBe(0);
  });
});
