import type { LayeredPicture } from '../out/layered';
import type { Pixels } from '../png/pixels';

/** A picture by the colour, [r, g, b, alpha], of each of its pixels. */
export function painted(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number, number],
): Pixels {
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => {
    const pixel = Math.floor(i / 4);
    return colour(pixel % width, Math.floor(pixel / width))[i % 4] ?? 0;
  });
  return { width, height, data };
}

/** Two dogs on a meadow, 12 x 8 px; the second is half transparent and hides a part of the first. */
export const twoDogs: LayeredPicture = {
  width: 12,
  height: 8,
  background: painted(12, 8, (x) => [20 * x, 200, 40, 255]),
  layers: [
    {
      name: 'dog',
      pixels: painted(12, 8, (x, y) =>
        x > 1 && x < 7 && y > 1 && y < 5 ? [180, 90, 30, 255] : [0, 0, 0, 0],
      ),
    },
    {
      name: 'dog',
      pixels: painted(12, 8, (x, y) => (x > 4 && x < 10 && y > 2 ? [30, 30, 200, 128] : [0, 0, 0, 0])),
    },
  ],
};
