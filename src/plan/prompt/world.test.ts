import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Fact, compareReading } from './compare';
import { readPrompt } from './read';

const text = z.string();
const truthSchema = z.object({
  prompt: text,
  objects: z.array(
    z.object({
      ref: text,
      noun: text,
      also: z.array(text),
      count: z.int().nullable(),
      colour: text.nullable(),
      size: text.nullable(),
    }),
  ),
  relations: z.array(z.array(text)),
  places: z.array(z.array(text)),
  setting: text.nullable(),
  avoid: z.array(text),
});
/** Four hundred prompts with the briefs that they were written from: `python -m models.world.sentences.golden`. */
const truths = readFileSync(join(import.meta.dirname, 'fixtures/world.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => truthSchema.parse(JSON.parse(line)));
/** The words of the shipped model, as it tells them once it is loaded. */
const lexicon = z
  .object({
    vocabulary: z.object({
      objects: z.array(
        z
          .object({
            name: text,
            plural: text,
            synonyms: z.array(text),
            near: z.array(text).default([]),
          })
          .transform(({ near, synonyms, ...thing }) => ({ ...thing, synonyms: [...synonyms, ...near] })),
      ),
      colours: z.array(text),
      settings: z.array(text),
    }),
  })
  .parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../models/mini/manifest.json'), 'utf8')),
  ).vocabulary;

/** What is reached, rounded down: the share of what is asked that is read, and of what is claimed that is so. */
const FLOORS: Readonly<Record<Fact, readonly [recall: number, precision: number]>> = {
  objects: [0.995, 0.985],
  counts: [0.99, 0.985],
  colours: [0.985, 0.99],
  sizes: [0.99, 0.99],
  relations: [0.94, 0.95],
  places: [0.975, 0.96],
  setting: [0.92, 0.94],
  avoid: [1, 1],
};

describe('the prompts of the model’s own world', () => {
  const compared = truths.map((truth) => compareReading(truth, readPrompt(truth.prompt, lexicon)));

  it.each(Object.entries(FLOORS))('are read as their scene graphs: %s', (kind, [recall, precision]) => {
    const facts = compared.map((each) => each.facts[kind as Fact]);
    const sum = (key: 'asked' | 'claimed' | 'right'): number =>
      facts.reduce((all, each) => all + each[key], 0);
    expect(sum('right') / sum('asked')).toBeGreaterThanOrEqual(recall);
    expect(sum('right') / sum('claimed')).toBeGreaterThanOrEqual(precision);
  });

  it('are mostly read without a mistake', () => {
    const whole = compared.filter(({ missed, wrong }) => missed.length + wrong.length === 0);
    expect(whole.length / compared.length).toBeGreaterThan(0.855);
  });
});
