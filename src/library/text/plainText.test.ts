import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, clipped, fileStem, plainLine } from './plainText';

describe('file names', () => {
  it.each([
    ['Éclair rouge.', 'Éclair-rouge'],
    ['e\u0301clair', 'éclair'],
    ['लाल सेब', 'लाल-सेब'],
    ['パンダ / 赤', 'パンダ-赤'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\u202Egnp.exe', 'a-gnp-exe'],
    ['🐈', ''],
    ['❤️', ''],
    ['👩‍🚀 riding a 🐎', 'riding-a'],
    ['a\u200D🐈', 'a'],
    ['किमान\u200Dक्ष', 'किमान\u200Dक्ष'],
    ['con', 'con-'],
    ['LPT1', 'LPT1-'],
    ['console', 'console'],
  ])('of %s keep its letters', (words, stem) => {
    expect(fileStem(words)).toBe(stem);
  });

  it('hold nothing that a file system minds, and no half of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        expect(fileStem(words)).toMatch(/^(?:[\p{L}\p{N}\p{M}-]|\u200C|\u200D)*$/u);
        expect([...fileStem(words)].length).toBeLessThanOrEqual(61);
        expect(new TextEncoder().encode(fileStem(words)).length).toBeLessThanOrEqual(201);
        expect(fileStem(words)).not.toMatch(/(?:^|-)[\p{M}\u200C\u200D]/u);
      }),
    );
  });
});

describe('text in one line', () => {
  it('has no controls and no line breaks, and keeps joiners and marks', () => {
    expect(plainLine('a\u0000\u202Eb\u2028c\n d')).toBe('ab c d');
    expect(plainLine('👩‍🚀 लाल')).toBe('👩‍🚀 लाल');
    expect(clipped('ab🐈', 3)).toBe('ab');
  });
});

describe('a name for a file', () => {
  it('is made of words in any script, in small letters, with an ending', () => {
    expect(fileName('Éclair rouge / लाल सेब', 'seed-3.png')).toBe('éclair-rouge-लाल-सेब-seed-3.png');
    expect(fileName('???', '.png')).toBe('scenograph.png');
    expect(fileName('🐈', 'seed-3.png')).toBe('scenograph-seed-3.png');
    expect(fileName('nul', '.csv')).toBe('nul-.csv');
  });
});
