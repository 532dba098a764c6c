/**
 * `npm run keystroke`: how long each keystroke costs in the prompt and in the line for changes, on good and bad
 * input: reading, checks, words unknown and completions. In Node, the median and the longest of some rounds, in ms.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { completionsOf } from '../src/features/prompt/complete';
import { checkPlan } from '../src/plan/check/check-plan';
import { parseChain } from '../src/plan/chain/parser';
import { readCommand } from '../src/plan/command/read';
import { unknownWords } from '../src/studio/models/unknownWords';

const word = z.array(z.string());
const manifest = z.object({
  vocabulary: z.object({
    objects: z.array(
      z
        .object({ name: z.string(), plural: z.string(), synonyms: word, near: word.default([]) })
        // As a model that is loaded tells its words.
        .transform(({ near, synonyms, ...thing }) => ({ ...thing, near, synonyms: [...synonyms, ...near] })),
    ),
    colours: word,
    settings: word,
    words: word,
  }),
});
const path = join(import.meta.dirname, '../models/mini/manifest.json');
const { vocabulary } = manifest.parse(JSON.parse(readFileSync(path, 'utf8')));

const { plan } = parseChain(
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(80,340),(400,660)<|box_end|> sits to the left of a ' +
    '<|obj_start|>blue car<|obj_end|> <|box_start|>(520,320),(940,680)<|box_end|>.<begin_of_image>',
);
const PROMPTS = {
  'a sentence': 'a red apple to the left of a blue car in a sunny meadow, with two birds above',
  '20,000 characters': 'a red apple to the left of a blue car, a cosy mood. '.repeat(400).slice(0, 20_000),
  'one word 1000 times': 'cat '.repeat(1000),
  'one unknown word 1000 times': 'zebrafish '.repeat(1000),
  'another language': 'ein roter Apfel links von einem blauen Auto auf einer Wiese '.repeat(20),
  'emoji alone': '🍎🚗🐱👩‍🚀'.repeat(300),
  'punctuation alone': '?!.,;:—()[]{}"'.repeat(300),
  'a contradiction':
    'a cat left of a dog, the dog left of the cat, the cat above the dog, the dog above the cat',
};
const COMMANDS = {
  'a command': 'move the apple to the right of the car',
  'no command': 'sing '.repeat(40),
};
const ROUNDS = 15;

/** Processor time, so that others on the machine count less. Each round is another text by one key. */
function time(work: (text: string) => unknown, text: string): { median: number; longest: number } {
  for (let round = 1; round <= 3; round += 1) work(text + ' '.repeat(round));
  const taken = Array.from({ length: ROUNDS }, (_, round) => {
    const begun = process.cpuUsage();
    work(text + '.'.repeat(round));
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return { median: taken[Math.floor(ROUNDS / 2)] ?? 0, longest: taken.at(-1) ?? 0 };
}

const rows = [
  ...Object.entries(PROMPTS).map(([name, prompt]) => ({
    name,
    ...time((typed) => {
      checkPlan(typed, plan, vocabulary);
      unknownWords(typed, vocabulary);
      completionsOf(typed, vocabulary);
    }, prompt),
  })),
  ...Object.entries(COMMANDS).map(([name, text]) => ({
    name,
    ...time((typed) => readCommand(typed, { plan, selection: ['o1'], lexicon: vocabulary }), text),
  })),
];
for (const { name, median, longest } of rows)
  console.log(`${name.padEnd(30)} ${median.toFixed(1).padStart(7)} ms, longest ${longest.toFixed(1)} ms`);
