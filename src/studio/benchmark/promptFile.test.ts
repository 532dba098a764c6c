import { describe, expect, it } from 'vitest';
import { MOST_PROMPTS, readPromptFile, readPrompts } from './promptFile';

describe('a file of prompts', () => {
  it('has one a line, whatever ends the lines', () => {
    expect(readPrompts('\uFEFFa cat\r\n\r\n  a dog \rtwo bees\n')).toEqual({
      prompts: ['a cat', 'a dog', 'two bees'],
      note: null,
    });
  });

  it('says so when there is nothing in it', () => {
    for (const text of ['', '\n \n', 'a\0b', 'x'.repeat(3000)]) {
      expect(readPrompts(text)).toEqual({ problem: expect.stringMatching(/\.$/) as string });
    }
  });

  it('takes the first of 100,000 lines, and says that', () => {
    const found = readPrompts('a cat\n'.repeat(100_000));
    if ('problem' in found) throw new Error(found.problem);
    expect(found.prompts).toHaveLength(MOST_PROMPTS);
    expect(found.note).toMatch(/100,000 prompts; the first 2000 are taken/);
  });

  it('leaves out lines that no model takes, and counts them', () => {
    expect(readPrompts(`a cat\n${'x'.repeat(3000)}`)).toMatchObject({
      prompts: ['a cat'],
      note: expect.stringMatching(/^1 line of more than/) as string,
    });
  });

  it('refuses a huge file unread', async () => {
    const blob = new Blob(['x']);
    Object.defineProperty(blob, 'size', { value: 17 * 1024 * 1024 });
    expect(await readPromptFile(blob)).toMatchObject({ problem: expect.stringMatching(/16 MB/) as string });
  });
});
