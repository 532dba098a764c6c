import { deflate } from '../png/deflate';
import type { Pixels } from '../png/pixels';

const POINTS_A_MM = 72 / 25.4;

/** Millimetres in the unit of PDF. */
export const points = (mm: number): number => mm * POINTS_A_MM;

/** One page, in points from its lower left corner. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Where it is cut; what is around it is bleed. The whole page where nothing is said. */
  readonly trim?: readonly [left: number, bottom: number, right: number, top: number];
  /** Operators of its content stream (ISO 32000-1, annex A); `/F1` is Helvetica. */
  readonly content: string;
}

/** A document of one page (ISO 32000-1): no more of PDF than wireframes and prints need. */
export interface PdfWriter {
  /** Adds a picture, without its opacity, and gives the name that the content draws it by. */
  image(pixels: Pixels): Promise<string>;
  page(page: PdfPage): Promise<Blob>;
}

const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);

export function createPdf(title: string): PdfWriter {
  // 1 is the catalogue, 2 the list of pages, 3 the page, 4 its content, 5 the font, 6 what it is about; then pictures.
  const FIRST_IMAGE = 7;
  const images: { readonly head: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = [];
  return {
    async image({ width, height, data }) {
      const rgb = new Uint8Array(width * height * 3);
      for (let from = 0, to = 0; from < data.length; from += 4) {
        for (let channel = 0; channel < 3; channel += 1) rgb[to++] = data[from + channel] ?? 0;
      }
      const head = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`;
      images.push({ head, bytes: await deflate(rgb) });
      return `/Im${images.length - 1}`;
    },
    async page({ width, height, trim, content }) {
      const whole = [0, 0, width, height];
      const box = (edges: readonly number[]) => `[${edges.map((edge) => edge.toFixed(3)).join(' ')}]`;
      const named = images.map((_, index) => `/Im${index} ${FIRST_IMAGE + index} 0 R`).join(' ');
      const stream = await deflate(latin1(content));
      const objects: { readonly head: string; readonly bytes?: Uint8Array<ArrayBuffer> }[] = [
        { head: '/Type /Catalog /Pages 2 0 R' },
        { head: '/Type /Pages /Kids [3 0 R] /Count 1' },
        {
          head: `/Type /Page /Parent 2 0 R /MediaBox ${box(whole)} /BleedBox ${box(whole)} /TrimBox ${box(trim ?? whole)} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << ${named} >> >>`,
        },
        { head: '/Filter /FlateDecode', bytes: stream },
        { head: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding' },
        { head: `/Title ${utf16String(title)} /Creator (Scenograph)` },
        ...images,
      ];
      return assembled(objects);
    },
  };
}

function assembled(
  objects: readonly { readonly head: string; readonly bytes?: Uint8Array<ArrayBuffer> }[],
): Blob {
  // The second line tells transports that bytes follow.
  const parts: Uint8Array<ArrayBuffer>[] = [latin1('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n')];
  let at = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const add = (bytes: Uint8Array<ArrayBuffer>) => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [index, { head, bytes }] of objects.entries()) {
    offsets.push(at);
    const length = bytes ? ` /Length ${bytes.length}` : '';
    add(latin1(`${index + 1} 0 obj\n<< ${head}${length} >>\n`));
    if (bytes) {
      add(latin1('stream\n'));
      add(bytes);
      add(latin1('\nendstream\n'));
    }
    add(latin1('endobj\n'));
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  parts.push(latin1(end));
  return new Blob(parts, { type: 'application/pdf' });
}

/** A text string as UTF-16 with its mark, in hexadecimal: any script. */
function utf16String(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}

/** Letters of WinAnsi above Latin-1 that names have, by their code. */
const ABOVE: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  Š: 0x8a,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '™': 0x99,
  š: 0x9a,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};

/** Text for Helvetica, as an operand; a letter that it doesn't have becomes a question mark. */
export function pdfText(text: string): string {
  const letters = [...text.normalize('NFC')].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const byte = ABOVE[letter] ?? ((code >= 32 && code < 127) || (code >= 160 && code < 256) ? code : 63);
    const plain = String.fromCharCode(byte);
    return /[()\\]/.test(plain) ? `\\${plain}` : plain;
  });
  return `(${letters.join('')})`;
}

/** True where Helvetica has all letters of a text. */
export const fitsPdf = (text: string): boolean =>
  [...text.normalize('NFC')].every((letter) => letter === '?' || !pdfText(letter).includes('?'));
