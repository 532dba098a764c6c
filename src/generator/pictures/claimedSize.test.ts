import { describe, expect, it } from 'vitest';
import { claimedSize } from './claimedSize';

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );
const zeros = (count: number) => Array.from({ length: count }, () => 0);
const riff = (...rest: Parameters<typeof bytes>) => bytes('RIFF', zeros(4), 'WEBP', ...rest);

describe('the size that a picture file claims', () => {
  it.each([
    [
      'PNG',
      bytes('\x89PNG\r\n\x1a\n', zeros(3), [13], 'IHDR', [0, 0, 2, 0], [0, 0, 1, 4]),
      'image/png',
      512,
      260,
    ],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xff, 0xc2, 0, 11, 8, 1, 4, 2, 0]),
      'image/jpeg',
      512,
      260,
    ],
    [
      'lossy WebP',
      riff('VP8 ', zeros(4), [0, 0, 0, 0x9d, 1, 0x2a], [0, 0x42, 4, 0x81]),
      'image/webp',
      512,
      260,
    ],
    ['lossless WebP', riff('VP8L', zeros(4), [0x2f], [0xff, 0xc1, 0x40, 0]), 'image/webp', 512, 260],
    ['extended WebP', riff('VP8X', zeros(4), zeros(4), [0xff, 1, 0], [3, 1, 0]), 'image/webp', 512, 260],
  ])('%s', (_, file, type, width, height) => {
    expect(claimedSize(file)).toEqual({ type, width, height });
    for (let length = 0; length < file.length; length++) {
      // Never more than it has said by then.
      const cut = claimedSize(file.slice(0, length));
      if (cut) expect(cut).toEqual({ type, width, height });
    }
  });

  it('is none of what is no picture', () => {
    expect(claimedSize(bytes('GIF89a', zeros(30)))).toBeNull();
    expect(claimedSize(bytes([0xff, 0xd8, 0, 0, 0, 0]))).toBeNull();
    expect(claimedSize(bytes('\x89PNG\r\n\x1a\n', zeros(30)))).toBeNull();
  });
});
