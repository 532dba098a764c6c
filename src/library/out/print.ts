import type { Pixels } from '../png/pixels';
import { createPdf, points } from './pdf';

/** How large a picture is printed, in mm. */
export interface PrintSize {
  /** Of the trimmed picture; its height follows. */
  readonly width: number;
  /** What is printed around it, to be cut off. */
  readonly bleed: number;
}

const MM_AN_INCH = 25.4;
/** Pixels to an inch that print well at arm's length. */
export const FINE_PPI = 300;
/** Widths that may be asked for, in mm. */
export const PRINT_WIDTHS = { min: 20, max: 1000 } as const;
/** Bleeds that may be asked for, in mm. */
export const BLEEDS = { min: 0, max: 20 } as const;

export const ppiOf = (pixels: number, mm: number): number => (pixels * MM_AN_INCH) / mm;

/** How much a picture of so many px is enlarged to print well: 1, 2 or 4 times, as more would add nothing. */
export function factorFor(pixels: number, mm: number): 1 | 2 | 4 {
  const short = FINE_PPI / ppiOf(pixels, mm);
  return short <= 1 ? 1 : short <= 2 ? 2 : 4;
}

/** A picture with `margin` px more on each side, its edges mirrored there: what a bleed needs where a picture ends. */
export function withMargin({ width, height, data }: Pixels, margin: number): Pixels {
  const [wide, high] = [width + margin * 2, height + margin * 2];
  const out = new Uint8ClampedArray(wide * high * 4);
  for (let y = 0; y < high; y += 1) {
    const row = mirrored(y - margin, height) * width;
    for (let x = 0; x < wide; x += 1) {
      const from = (row + mirrored(x - margin, width)) * 4;
      const to = (y * wide + x) * 4;
      for (let channel = 0; channel < 4; channel += 1) out[to + channel] = data[from + channel] ?? 0;
    }
  }
  return { width: wide, height: high, data: out };
}

function mirrored(at: number, count: number): number {
  const turn = ((at % (2 * count)) + 2 * count) % (2 * count);
  return turn < count ? turn : 2 * count - 1 - turn;
}

/** The margin of a bleed in px. */
export const marginOf = ({ width }: Pixels, size: PrintSize): number =>
  Math.round((size.bleed * width) / size.width);

/**
 * A PDF page of a picture with its bleed: the page is trimmed to the asked size (TrimBox), and what lies around it is
 * printed and cut off (BleedBox).
 */
export async function printPdf(picture: Pixels, size: PrintSize, title: string): Promise<Blob> {
  const { width, height } = picture;
  const tall = (size.width * height) / width;
  const [wide, high] = [points(size.width + size.bleed * 2), points(tall + size.bleed * 2)];
  const bleed = points(size.bleed);
  const pdf = createPdf(title);
  const image = await pdf.image(withMargin(picture, marginOf(picture, size)));
  return pdf.page({
    width: wide,
    height: high,
    trim: [bleed, bleed, wide - bleed, high - bleed],
    content: `q ${wide.toFixed(3)} 0 0 ${high.toFixed(3)} 0 0 cm ${image} Do Q`,
  });
}
