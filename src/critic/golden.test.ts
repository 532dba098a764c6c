import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseChain } from '../plan/chain/parser';
import { readPrompt } from '../plan/prompt/read';
import { checkPicture, promptImage } from './pictures/picture-checks';
import { type PictureRequest, pictureRequest } from './pictures/picture-request';
import { matchPlan, planImage } from './pictures/plan-match';

const name = z.string();
const colour = z.string().nullable();
const caseSchema = z.object({
  prompt: z.string(),
  request: z.object({
    things: z.array(z.object({ name, colour, count: z.int() })),
    relations: z.array(
      z.object({
        subject: z.int(),
        relation: z.enum(['left', 'right', 'above', 'below', 'near', 'front', 'behind']),
        object: z.int(),
      }),
    ),
    spots: z.array(z.object({ thing: z.int(), row: z.int(), column: z.int() })),
  }),
  chain: z.string(),
  found: z.array(
    z.object({
      name,
      colour,
      alike: z.array(colour),
      box: z.object({ x1: z.int(), y1: z.int(), x2: z.int(), y2: z.int() }),
      score: z.number(),
    }),
  ),
  lines: z.object({
    objects: z.array(z.number()),
    colours: z.array(z.number()),
    relations: z.array(z.number()),
    spots: z.array(z.number()),
    extra: z.int(),
  }),
  promptImage: z.number(),
  planImage: z.number(),
});
type Case = z.infer<typeof caseSchema>;

/** Written by `python -m models.learn.reinforce.rewards.golden` from the rewards that training uses. */
const cases = z
  .array(caseSchema)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/rewards.json'), 'utf8')));

const COLUMNS = ['left', 'centre', 'right'] as const;
const ROWS = ['top', 'centre', 'bottom'] as const;
const requestOf = ({ request }: Case): PictureRequest => ({
  things: request.things,
  relations: request.relations,
  places: request.spots.map(({ thing, row, column }) => ({
    thing,
    place: { row: ROWS[row] ?? 'centre', column: COLUMNS[column] ?? 'centre' },
    text: 'there',
  })),
  unchecked: [],
});

/** The vocabulary of the world, as the shipped model has it. */
const lexicon = z
  .object({
    vocabulary: z.object({
      objects: z.array(z.object({ name, plural: name, synonyms: z.array(name) })),
      colours: z.array(name),
      settings: z.array(name),
    }),
  })
  .parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../models/mini-1/manifest.json'), 'utf8')),
  ).vocabulary;

describe('the rewards on a picture', () => {
  it.each(cases)('are those that training uses: $prompt', (given) => {
    const checks = checkPicture(requestOf(given), given.found);
    const scores = (kind: string) =>
      checks.flatMap((check) => (check.kind === kind ? (check.score ?? []) : []));
    const { objects, colours, relations, spots, extra } = given.lines;
    for (const [kind, expected] of [
      ['object', objects],
      ['colour', colours],
      ['relation', relations],
      ['place', spots],
    ] as const) {
      expect(scores(kind)).toHaveLength(expected.length);
      scores(kind).forEach((score, i) => expect(score).toBeCloseTo(expected[i] ?? Number.NaN, 9));
    }
    expect(checks.find(({ kind }) => kind === 'nothing-else')?.found).toHaveLength(extra);
    expect(promptImage(checks)).toBeCloseTo(given.promptImage, 9);
    const { plan } = parseChain(given.chain);
    expect(planImage(matchPlan(plan, given.found, lexicon))).toBeCloseTo(given.planImage, 9);
  });

  it('are the same when the prompt is read by this studio’s own rules', () => {
    for (const given of cases) {
      const request = pictureRequest(readPrompt(given.prompt, lexicon));
      // Training's rules take "on top of" for above; here what stands on something touches it.
      if (request.relations.some(({ relation }) => relation === 'on')) continue;
      expect(promptImage(checkPicture(request, given.found))).toBeCloseTo(given.promptImage, 9);
    }
  });
});
