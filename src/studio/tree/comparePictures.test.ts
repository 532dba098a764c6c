import { describe, expect, it } from 'vitest';
import { painting } from '../../library/testing/scene';
import { picturesInWords } from './comparePictures';

describe('two pictures in words', () => {
  it('says by what they were painted, how many cells differ, and what each is worth', () => {
    const other = { ...painting, seed: 8, temperature: 0.2, tokens: [1, 9, 3, 9] };
    expect(picturesInWords({ record: painting, reward: 0.964 }, { record: other, reward: 0.5 })).toEqual([
      'Seed 7 on the left, 8 on the right.',
      'Temperature 1 on the left, 0.2 on the right.',
      'The pictures differ in 2 of 4 cells.',
      'Reward 0.96 on the left, 0.50 on the right.',
    ]);
  });

  it('says so where nothing differs, and compares no cells of different models', () => {
    const same = { record: painting, reward: null };
    expect(picturesInWords(same, same)).toEqual(['The pictures are the same in every cell.']);
    const foreign = { ...painting, model: { ...painting.model, name: 'Maxi', hash: 'beef' } };
    expect(picturesInWords(same, { record: foreign, reward: 1 })).toEqual([
      'Model Mini on the left, Maxi on the right.',
    ]);
  });
});
