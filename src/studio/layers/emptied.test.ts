import { describe, expect, it } from 'vitest';
import { parseChain } from '../../plan/chain/parser';
import { chainOf, settingOf } from './emptied';

const object = '<|obj_start|>cat<|obj_end|> <|box_start|>(1,1),(9,9)<|box_end|>';
const settingIn = (chain: string) => settingOf(parseChain(`${chain}<begin_of_image>`).plan);

describe('what a plan says of where everything is', () => {
  it.each([
    [`There is a ${object}. The scene is set at sunset.`, 'The scene is set at sunset.'],
    [`A ${object} sits there. The background is plain.`, 'The background is plain.'],
    [`A ${object} on a meadow.`, 'on a meadow.'],
    [`There is a ${object}`, ''],
  ])('%s', (chain, words) => {
    expect(settingIn(chain)).toBe(words);
  });

  it('is a chain without an object', () => {
    expect(chainOf('The background is plain.')).toBe('The background is plain.<begin_of_image>');
    expect(chainOf('')).toBe('<begin_of_image>');
  });
});
