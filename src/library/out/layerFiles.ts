import { strToU8, zipSync } from 'fflate';
import type { Pixels } from '../png/pixels';
import { fileStem } from '../text/plainText';
import { xmlText } from '../text/xml';
import { base64Of } from './base64';
import { areaOf, cropped, flattened, type Area, type LayeredPicture } from './layered';
import { pngOf } from './png';

/** A layer cut to what there is of it, with the name that tells it from others of its name. */
interface Cut {
  readonly name: string;
  readonly area: Area;
  readonly pixels: Pixels;
  /** As large as the picture. */
  readonly whole: Pixels;
}

/** From back to front; "dog" and "dog 2" where two have one name. */
function cutsOf({ layers }: LayeredPicture): Cut[] {
  const seen = new Map<string, number>();
  return layers.flatMap(({ name, pixels }) => {
    const area = areaOf(pixels);
    if (!area) return [];
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      name: count > 1 ? `${name} ${count}` : name,
      area,
      pixels: cropped(pixels, area),
      whole: pixels,
    };
  });
}

/** What the lowest layer is called. */
const BACKGROUND = 'background';

/**
 * A Photoshop document: the background, and each layer in its place, the first lowest. Its flat picture, which programs
 * show that know no layers, is the layers laid over one another.
 */
export async function layersPsd(picture: LayeredPicture): Promise<Blob> {
  const { writePsdUint8Array } = await import('ag-psd');
  const { width, height, background } = picture;
  const data = ({ width: wide, height: high, data: bytes }: Pixels) => {
    return { width: wide, height: high, data: new Uint8ClampedArray(bytes) };
  };
  const bytes = writePsdUint8Array(
    {
      width,
      height,
      imageData: data(flattened(picture)),
      children: [
        { name: BACKGROUND, left: 0, top: 0, imageData: data(background) },
        ...cutsOf(picture).map(({ name, area, pixels }) => {
          return { name, left: area.x, top: area.y, imageData: data(pixels) };
        }),
      ],
    },
    { compress: true, noBackground: true },
  );
  return new Blob([new Uint8Array(bytes)], { type: 'image/vnd.adobe.photoshop' });
}

/**
 * A ZIP of PNGs, each as large as the picture so that they lie right when stacked: `00-background.png`, then
 * `01-red-apple.png` and so on from back to front, and `layers.json` with names and places in px.
 */
export async function layersZip(picture: LayeredPicture): Promise<Blob> {
  const { width, height, background } = picture;
  const files: Record<string, Uint8Array> = { [`00-${BACKGROUND}.png`]: await pngOf(background) };
  const list = [{ file: `00-${BACKGROUND}.png`, name: BACKGROUND, x: 0, y: 0, width, height }];
  for (const [index, { name, area, whole }] of cutsOf(picture).entries()) {
    const number = String(index + 1).padStart(2, '0');
    const file = `${number}-${fileStem(name.toLowerCase()) || 'layer'}.png`;
    files[file] = await pngOf(whole);
    list.push({ file, name, ...area });
  }
  files['layers.json'] = strToU8(`${JSON.stringify({ width, height, layers: list }, null, 2)}\n`);
  return new Blob([new Uint8Array(zipSync(files, { level: 0 }))], { type: 'application/zip' });
}

/** One SVG with a picture a layer, named as drawing programs show them. */
export async function layersSvg(picture: LayeredPicture): Promise<Blob> {
  const { width, height, background } = picture;
  const lowest = { name: BACKGROUND, area: { x: 0, y: 0, width, height }, pixels: background };
  const groups: string[] = [];
  for (const [index, { name, area, pixels }] of [lowest, ...cutsOf(picture)].entries()) {
    const source = `data:image/png;base64,${base64Of(await pngOf(pixels))}`;
    groups.push(
      ` <g id="layer-${index}" inkscape:groupmode="layer" inkscape:label="${xmlText(name)}">`,
      `  <title>${xmlText(name)}</title>`,
      `  <image x="${area.x}" y="${area.y}" width="${area.width}" height="${area.height}" href="${source}"/>`,
      ' </g>',
    );
  }
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    ...groups,
    '</svg>',
    '',
  ];
  return new Blob([lines.join('\n')], { type: 'image/svg+xml' });
}
