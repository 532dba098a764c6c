import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check/check-plan';
import { emptyPlan } from '../plan';
import { relationGoals } from '../tidy/goals';
import { tidyPlan } from '../tidy/tidy';
import { parseChain } from '../chain/parser';
import { readPrompt } from './read';

/** How long an answer takes is measured by `npm run keystroke`; here, that it claims nothing that isn't so. */
const nothing = { objects: [], relations: [], places: [], settings: [], avoided: [] };

describe('bad input', () => {
  it('of emoji or punctuation alone asks for nothing', () => {
    for (const prompt of ['🍎🚗🐱', '🍎 🚗 🐱 👩‍🚀', '...!!!???', '—–-,,,;;;', '"""()[]{}', ' \n\t ', '']) {
      expect(readPrompt(prompt), prompt).toMatchObject(nothing);
      expect(checkPlan(prompt, { ...emptyPlan, complete: true }).map(({ state }) => state)).not.toContain(
        'held',
      );
    }
  });

  it('in another language is unread, and none of it is held or broken', () => {
    for (const prompt of [
      'ein roter Apfel links von einem blauen Auto',
      'une pomme rouge à gauche d’une voiture bleue',
      'красное яблоко слева от синей машины',
      '青い車の左にある赤いりんご',
      'تفاحة حمراء على يسار سيارة زرقاء',
    ]) {
      const reading = readPrompt(prompt);
      expect(reading.relations, prompt).toEqual([]);
      expect(reading.unread.length + reading.objects.length, prompt).toBeGreaterThan(0);
      const checks = checkPlan(prompt, { ...emptyPlan, complete: true });
      expect(checks.filter(({ state }) => state === 'held')).toEqual([]);
    }
  });

  it('of one word a thousand times asks for that word, and relates it to nothing', () => {
    const { relations, objects, places } = readPrompt('cat '.repeat(1000));
    expect([relations, places]).toEqual([[], []]);
    expect(new Set(objects.map(({ name }) => name)).size).toBeLessThan(2);
    expect(readPrompt('left '.repeat(1000))).toMatchObject({ objects: [], relations: [] });
  });

  it('of 20,000 characters is read as far as it goes; the rest is unread', () => {
    const prompt = 'a red apple to the left of a blue car. '.repeat(600).slice(0, 20_000);
    const { unread, relations, objects } = readPrompt(prompt);
    expect(unread.join(' ').length).toBeGreaterThan(10_000);
    expect(
      relations.every(({ subject, object }) => subject < objects.length && object < objects.length),
    ).toBe(true);
  });

  it('that contradicts itself holds in one part at most, and Tidy says so and moves nothing', () => {
    const prompt = 'a cat left of a dog, the dog left of the cat';
    const { plan } = parseChain(
      'A <|obj_start|>cat<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|> and a ' +
        '<|obj_start|>dog<|obj_end|> <|box_start|>(600,400),(800,600)<|box_end|>.<begin_of_image>',
    );
    const relations = checkPlan(prompt, plan).filter(({ kind }) => kind === 'relation');
    expect(relations.map(({ state }) => state).toSorted()).toEqual(['broken', 'held']);
    const { boxes, conflicts } = tidyPlan(plan, relationGoals(prompt, plan));
    expect(boxes.size).toBe(0);
    expect(conflicts).toHaveLength(2);
  });
});
