import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Generator } from '../../contract/generator';
import { attemptPrompt } from '../../critic/attempt';
import { planStanding } from '../../critic/plans/plan-standing';
import { createNodeGenerator } from '../../generator/node';
import { readPrompt } from '../../plan/prompt/read';
import { SCENES, scenesOfDay } from './scenes';

let generator: Generator;
beforeAll(async () => {
  generator = await createNodeGenerator(join(import.meta.dirname, '../../../models/mini'));
}, 60_000);
afterAll(() => generator.dispose());

const onDay = (day: number) => scenesOfDay(new Date(2026, 0, day));

it('offers three scenes, others every day, and all of them in turn', () => {
  const days = Array.from({ length: 9 }, (_, day) => onDay(day + 1));
  expect(days.every((scenes) => scenes.length === 3)).toBe(true);
  expect(new Set(days.flat())).toEqual(new Set(SCENES));
  expect(new Set(SCENES).size).toBe(SCENES.length);
});

it('offers only scenes of which the shipped model holds all, as Plan makes them', async () => {
  const { vocabulary } = generator.describe();
  const bad: string[] = [];
  for (const prompt of SCENES) {
    expect(readPrompt(prompt, vocabulary).unread, prompt).toEqual([]);
    const options = { seed: 1, tries: 4, constrained: true, paint: false, find: null };
    const { plan } = await attemptPrompt(generator, prompt, options, new AbortController().signal);
    const { broken, held } = planStanding(prompt, plan, vocabulary);
    if (broken > 0 || held < 3) bad.push(prompt);
  }
  expect(bad).toEqual([]);
}, 300_000);
