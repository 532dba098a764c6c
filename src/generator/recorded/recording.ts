import { z } from 'zod';
import { GeneratorError } from '../../contract/errors';
import { planTokenSchema } from '../../contract/events';
import { reasonOf } from '../../contract/thrown';

const MAX_RECORDING_CHARACTERS = 8_000_000;

const count = z.int().min(1).max(4096);
const milliseconds = z.number().min(0).max(3_600_000);
const filter = {
  temperature: z.number().min(0),
  topK: z.int().min(0),
  topP: z.number().min(0).max(1),
};
const paintSampling = z.object({ ...filter, guidance: z.number().min(0) });

/** A whole run, as `scripts/record.ts` writes it: what the model said when, and the picture. */
const recordingSchema = z.object({
  format: z.literal('scenograph-recording'),
  version: z.literal(1),
  description: z.object({
    id: z.string(),
    name: z.string(),
    hash: z.string(),
    succeeds: z.array(z.string()).readonly().exactOptional(),
    licence: z.object({ name: z.string(), notice: z.string(), url: z.string().exactOptional() }),
    grid: z.object({ columns: count, rows: count }),
    image: z.object({ width: count, height: count }),
    coordinates: z.object({ step: count, max: count }),
    defaults: z.object({
      plan: z.object({ ...filter, maxTokens: z.int().min(1), constrained: z.boolean() }),
      paint: paintSampling,
    }),
  }),
  prompt: z.string().min(1).max(2000),
  seed: z.int(),
  /** What the model said of each token, by its place, and when it came, in ms from the start of planning. */
  plan: z.array(planTokenSchema.omit({ kind: true, index: true }).extend({ at: milliseconds })),
  chain: z.string().max(200_000),
  painting: z.object({
    /** When each row of the grid was decided, in ms from the start of painting. */
    rows: z.array(milliseconds),
    /** When the picture was there. */
    end: milliseconds,
    tokens: z.array(z.int().min(0)),
    /** The picture as a PNG, base64. */
    png: z.base64(),
  }),
});

export type Recording = z.infer<typeof recordingSchema>;

/** Checks a recording of any origin. Throws `bundle-damaged`. */
export function parseRecording(text: string): Recording {
  try {
    if (text.length > MAX_RECORDING_CHARACTERS) throw new Error('too large');
    const recording = recordingSchema.parse(JSON.parse(text));
    const { grid } = recording.description;
    const whole =
      recording.painting.rows.length === grid.rows &&
      recording.painting.tokens.length === grid.rows * grid.columns;
    if (!whole) throw new Error('the picture does not fit its grid');
    return recording;
  } catch (error) {
    throw new GeneratorError('recording-unreadable', { reason: reasonOf(error) });
  }
}
