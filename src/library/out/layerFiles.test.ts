import { strFromU8, unzipSync } from 'fflate';
import { initializeCanvas, readPsd } from 'ag-psd';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../png/pixels';
import { twoDogs } from '../testing/layered';
import { layersPsd, layersSvg, layersZip } from './layerFiles';
import { flattened, laidOver } from './layered';

// Its reader asks for pictures of the platform's making, and Node has none.
initializeCanvas(
  () => {
    throw new Error('no canvas here');
  },
  (width, height) => ({ width, height, data: new Uint8ClampedArray(width * height * 4) }) as ImageData,
);

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const pixelsOf = (png: Uint8Array): Pixels => {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, data: new Uint8ClampedArray(data) };
};
const whole = flattened(twoDogs);

describe('a PSD of layers', () => {
  it('holds each in its place above the background, and their flat picture', async () => {
    const psd = readPsd(await bytesOf(await layersPsd(twoDogs)), { useImageData: true });
    expect([psd.width, psd.height]).toEqual([12, 8]);
    expect(psd.children?.map(({ name }) => name)).toEqual(['background', 'dog', 'dog 2']);
    expect(psd.children?.[1]).toMatchObject({ left: 2, top: 2, right: 7, bottom: 5 });
    expect(psd.imageData?.data).toEqual(whole.data);
  });

  it('writes the background first, as the lowest', async () => {
    const bytes = await bytesOf(await layersPsd(twoDogs));
    const text = String.fromCharCode(...bytes);
    expect(text.indexOf('background')).toBeLessThan(text.indexOf('dog'));
    expect(text.slice(0, 4)).toBe('8BPS');
  });
});

describe('a ZIP of layers', () => {
  it('has a PNG of the whole size each, numbered from the back, that stack to the picture', async () => {
    const files = unzipSync(await bytesOf(await layersZip(twoDogs)));
    const names = Object.keys(files).filter((name) => name.endsWith('.png'));
    expect(names).toEqual(['00-background.png', '01-dog.png', '02-dog-2.png']);
    const [lowest, ...rest] = names.map((name) => pixelsOf(files[name] ?? new Uint8Array()));
    if (!lowest) throw new Error('no background');
    expect(rest.reduce<Pixels>(laidOver, lowest).data).toEqual(whole.data);
  });

  it('says names and places', async () => {
    const files = unzipSync(await bytesOf(await layersZip(twoDogs)));
    expect(JSON.parse(strFromU8(files['layers.json'] ?? new Uint8Array()))).toMatchObject({
      width: 12,
      height: 8,
      layers: [{ name: 'background' }, { name: 'dog', x: 2, y: 2, width: 5, height: 3 }, { name: 'dog 2' }],
    });
  });
});

describe('an SVG of layers', () => {
  it('places a picture each, with its name', async () => {
    const strange = {
      ...twoDogs,
      layers: twoDogs.layers.map((layer) => ({ ...layer, name: 'a "<b>" & c' })),
    };
    const text = await (await layersSvg(strange)).text();
    expect(text).toContain('inkscape:label="a &quot;&lt;b&gt;&quot; &amp; c 2"');
    expect(text.match(/<image x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)).toEqual([
      '<image x="0" y="0" width="12" height="8"',
      '<image x="2" y="2" width="5" height="3"',
      '<image x="5" y="3" width="5" height="5"',
    ]);
    const source = /base64,([^"]+)"/.exec(text)?.[1] ?? '';
    expect(pixelsOf(Buffer.from(source, 'base64')).data).toEqual(twoDogs.background.data);
  });
});
