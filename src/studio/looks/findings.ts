import { createStore } from 'zustand';
import { type Answers, reportAnswers } from '../../critic/pictures/picture-questions';
import { type PictureReport, reportPicture } from '../../critic/pictures/picture-rewards';
import type { Detection } from '../../contract/events';
import type { PaintingRecord } from '../../library/painting';
import { parseChain } from '../../plan/chain/parser';
import type { Lexicon } from '../../plan/prompt/lexicon';

/** What is known of what is in a painting. */
export type Look =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly detections: readonly Detection[] }
  /** By a model that finds no boxes but answers questions. */
  | { readonly kind: 'answered'; readonly answers: Answers }
  /** The person stopped it. */
  | { readonly kind: 'stopped' }
  /** What went wrong, and what to do, in sentences. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface LooksState {
  /** By painting; one that nobody has looked at yet is absent. */
  readonly looks: Readonly<Record<string, Look>>;
  /** What was found is drawn on the stage. */
  readonly overlay: boolean;
  /** Findings of the shown painting that are pointed at, by index. */
  readonly lit: readonly number[];
}

/** What was found in the paintings; only the looker writes `looks`. */
export const createLooksStore = () => createStore<LooksState>(() => ({ looks: {}, overlay: false, lit: [] }));

/** A painting with what was found in it is scored once, however many panels ask. */
const reports = new WeakMap<
  readonly Detection[] | Answers,
  { lexicon: Lexicon | undefined; report: PictureReport }
>();

/** What the critic says of a painting; null while nobody has looked at it. */
export function reportOf(
  { prompt, chain }: Pick<PaintingRecord, 'prompt' | 'chain'>,
  look: Look | undefined,
  lexicon: Lexicon | undefined,
): PictureReport | null {
  if (look?.kind !== 'found' && look?.kind !== 'answered') return null;
  const key = look.kind === 'found' ? look.detections : look.answers;
  const known = reports.get(key);
  if (known && known.lexicon === lexicon) return known.report;
  const { plan } = parseChain(chain);
  const report =
    look.kind === 'found'
      ? reportPicture(prompt, plan, look.detections, lexicon)
      : reportAnswers(prompt, plan, look.answers, lexicon);
  reports.set(key, { lexicon, report });
  return report;
}

type Ranked = Pick<PaintingRecord, 'id' | 'prompt' | 'chain'>;

/** The product reward of each painting that has one. */
export function rewardsOf(
  entries: readonly Ranked[],
  looks: LooksState['looks'],
  lexicon: Lexicon | undefined,
): Record<string, number> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const product = reportOf(entry, looks[entry.id], lexicon)?.product ?? null;
      return product === null ? [] : [[entry.id, product]];
    }),
  );
}

/** The painting with the highest reward among those of the same prompt as the newest; null for fewer than two. */
export function bestPainting(
  entries: readonly Ranked[],
  rewards: Readonly<Record<string, number>>,
): string | null {
  const prompt = entries[0]?.prompt;
  const scored = entries.filter((entry) => entry.prompt === prompt && rewards[entry.id] !== undefined);
  if (scored.length < 2) return null;
  const reward = (entry: Ranked): number => rewards[entry.id] ?? 0;
  return scored.reduce((best, entry) => (reward(entry) > reward(best) ? entry : best)).id;
}
