import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../plan/plan';
import { pdfText } from './pdf';
import { unwritable, wireframePdf, wireframeSvg } from './wireframe';

const plan: Plan = {
  segments: [
    { kind: 'object', id: 'o1', name: 'café (small)', box: { x1: 100, y1: 200, x2: 400, y2: 600 } },
    { kind: 'object', id: 'o2', name: '猫 <cat>', box: { x1: 0, y1: 0, x2: 999, y2: 100 } },
    { kind: 'object', id: 'o3', name: 'unplaced', box: null },
  ],
  complete: true,
};

describe('a wireframe as SVG', () => {
  it('draws a frame and a name for each object that has a box', () => {
    const svg = wireframeSvg(plan, 'Tea & cake');
    expect(svg.match(/<rect x=[^>]*>/g)).toHaveLength(2);
    expect(svg).toContain('<rect x="100" y="200" width="300" height="400"');
    expect(svg).toContain('猫 &lt;cat&gt;</text>');
    expect(svg).toContain('<title>Tea &amp; cake</title>');
    expect(svg).not.toContain('unplaced');
  });
});

describe('a wireframe as PDF', () => {
  it('draws the same, from the lower left', async () => {
    const bytes = Buffer.from(await (await wireframePdf(plan, 'Tea')).arrayBuffer());
    const start = bytes.indexOf('stream\n') + 7;
    const content = inflateSync(bytes.subarray(start, bytes.indexOf('\nendstream'))).toString('latin1');
    // The page is 225 mm high: the frame's foot is at 15 + 180 * (1 - 0.6) + 15 mm.
    expect(content).toContain('93.54 289.13 153.07 204.09 re S');
    expect(content).toContain('(caf\u00e9 \\(small\\)) Tj');
    expect(content.match(/ re S/g)).toHaveLength(3);
  });

  it('has offsets that point at its objects', async () => {
    const text = Buffer.from(await (await wireframePdf(plan, 'Tea')).arrayBuffer()).toString('latin1');
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, digits]) => Number(digits));
    expect(offsets).toHaveLength(6);
    offsets.forEach((offset, index) => expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`)));
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref/);
  });

  it('says which names it has no letters for', () => {
    expect(unwritable(plan)).toEqual(['猫 <cat>']);
    expect(pdfText('naïve – “ok”')).toBe('(na\u00efve \u0096 \u0093ok\u0094)');
  });
});
