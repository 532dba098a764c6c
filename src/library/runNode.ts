import { z } from 'zod';
import { MAX_NODE_NAME, OPENS } from './limits';
import { documentContent } from './scene';
import { storedFormat } from './stored/format';
import { id, time } from './stored/parts';

/** A plan as it stood at a node: enough to go back to it. */
const planContentSchema = z.object(documentContent);

/**
 * One node of a scene's runs: a prompt, a run that planned or painted, or what a person made of a plan. A node for a
 * run has the id of its trace. Fields that older nodes lack are optional and take no new version.
 */
export const runNodeSchema = z.object({
  format: z.literal('scenograph-run-node'),
  version: z.literal(1),
  id,
  sceneId: id,
  kind: z.enum(['prompt', 'plan', 'edit', 'painting']),
  /** What it came from; null for a root. */
  parent: id.nullable(),
  /** Milliseconds since 1970. */
  createdAt: time,
  /** What the person calls it; '' for nothing. */
  name: z.string().max(200),
  prompt: z.string().max(OPENS.prompt),
  /** The plan at the end of the run, or as it was edited, or as it was painted; null where there is none. */
  content: planContentSchema.nullable(),
  /** Of a run that made several plans: the node of the one that was kept, on all others. */
  tryOf: id.optional(),
});

export type RunNode = z.infer<typeof runNodeSchema>;
export type PlanContent = z.infer<typeof planContentSchema>;

/** A node as it is kept. */
export const runNodeFormat = storedFormat({
  what: 'run',
  mark: 'scenograph-run-node',
  version: 1,
  schema: runNodeSchema,
});

export { MAX_NODE_NAME };
