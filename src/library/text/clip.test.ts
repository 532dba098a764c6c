import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText, readClip } from './clip';
import { clipSvg } from './clipSvg';

const apple = { name: 'red apple', box: { x1: 10, y1: 20, x2: 300, y2: 400 } };

describe('objects as text', () => {
  it('come back as they were', () => {
    expect(readClip(clipText([apple, { name: 'moon', box: null }]))).toEqual([
      apple,
      { name: 'moon', box: null },
    ]);
  });

  it('come back from a drawing that other tools show', () => {
    const odd = { name: 'sign "A & <B>"', box: { x1: 0, y1: 0, x2: 99, y2: 50 } };
    const all = [apple, odd, { name: 'moon', box: null }];
    const svg = clipSvg(all, clipText(all));
    expect(readClip(svg)).toEqual(all);
    expect(svg).toContain('<rect x="10" y="20" width="290" height="380"');
    expect(svg).toContain('>sign &quot;A &amp; &lt;B&gt;&quot;</text>');
    expect(readClip('<svg><metadata>scenograph-objects</metadata></svg>')).toBeNull();
  });

  it.each([
    ['other text', 'a red apple'],
    ['other JSON', '{"format":"scenograph-scene","version":1}'],
    ['a box with no area', clipText([{ name: 'a', box: { x1: 5, y1: 5, x2: 5, y2: 9 } }])],
    ['a box beyond the picture', clipText([{ name: 'a', box: { x1: 0, y1: 0, x2: 1000, y2: 9 } }])],
    ['a name of nothing', clipText([{ name: ' ', box: null }])],
    ['no objects', clipText([])],
    ['a newer version', clipText([apple]).replace('"version": 1', '"version": 2')],
    ['half of it', clipText([apple]).slice(0, -4)],
  ])('are not %s', (_, text) => {
    expect(readClip(text)).toBeNull();
  });

  it('are never an error, whatever the clipboard holds', () => {
    fc.assert(fc.property(fc.string(), (text) => readClip(text) === null));
  });
});
