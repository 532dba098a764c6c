import { type Answers, reportAnswers } from '../../critic/pictures/picture-questions';
import { type PictureReport, reportPicture } from '../../critic/pictures/picture-rewards';
import type { Detection } from '../../contract/events';
import type { PaintingRecord } from '../../library/painting';
import { parseChain } from '../../plan/chain/parser';
import type { Lexicon } from '../../plan/prompt/lexicon';
import type { Look, LooksState } from './looks';

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
): ReadonlyMap<string, number> {
  return new Map(
    entries.flatMap((entry) => {
      const product = reportOf(entry, looks.get(entry.id), lexicon)?.product ?? null;
      return product === null ? [] : [[entry.id, product] as const];
    }),
  );
}

/** The painting with the highest reward among those of the same prompt as the newest; null for fewer than two. */
export function bestPainting(
  entries: readonly Ranked[],
  rewards: ReadonlyMap<string, number>,
): string | null {
  const prompt = entries[0]?.prompt;
  const scored = entries.filter((entry) => entry.prompt === prompt && rewards.has(entry.id));
  if (scored.length < 2) return null;
  const reward = (entry: Ranked): number => rewards.get(entry.id) ?? 0;
  return scored.reduce((best, entry) => (reward(entry) > reward(best) ? entry : best)).id;
}
