import { describe, expect, it, vi } from 'vitest';
import type { Vocabulary } from '../../contract/generator';
import * as lexicon from '../../plan/prompt/lexicon';
import { readyWords } from './readyWords';

describe('the words of a model that was loaded', () => {
  it('are gathered when there is time, before anybody types', async () => {
    const made = vi.spyOn(lexicon, 'createWordBook');
    const vocabulary: Vocabulary = { objects: [], colours: [], settings: [], words: [] };
    readyWords(vocabulary);
    expect(made).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(made.mock.calls.some(([own]) => own === vocabulary)).toBe(true));
  });

  it('are none where the model knows any', () => {
    expect(() => readyWords(undefined)).not.toThrow();
  });
});
