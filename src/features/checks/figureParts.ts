import { criticsOf, scoresOf, type Critic, type PictureCase, type Score } from '../../critic/critics/critic';
import { planRewards } from '../../critic/plans/plan-rewards';
import { CRITICS } from '../../critic/registry';
import { checksWords } from '../../words/parts/panels/checks';

/** A figure of a painting beside its reward. */
export interface FigurePart {
  readonly name: string;
  /** In [0, 1]; null where it can't be said. */
  readonly value: number | null;
  /** What it means, where there are words for it. */
  readonly meaning: string | undefined;
}

/** As they follow one another in the product of rewards; what else critics say comes behind. */
const ORDER = ['R_PI', 'R_sem', 'R_spa', 'R_RI'];

const meanings = (): Readonly<Record<string, string>> => ({
  R_PI: checksWords('meaningPromptImage'),
  R_sem: checksWords('meaningSemantic'),
  R_spa: checksWords('meaningSpatial'),
  R_RI: checksWords('meaningPlanImage'),
});

/** What each critic that scores prompts one by one says of a painting. */
export function figureParts(
  painted: PictureCase & { readonly problemCount: number },
  critics: readonly Critic[] = CRITICS,
): FigurePart[] {
  const shown = critics.filter(({ inChecks = true }) => inChecks);
  const { prompt, plan, lexicon } = painted;
  const planned = { ...painted, rewards: planRewards(prompt, plan, lexicon) };
  const scores = {
    plan: scoresOf(criticsOf(shown, 'plan'), planned),
    picture: scoresOf(criticsOf(shown, 'picture'), painted),
  };
  const said = meanings();
  const place = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return shown
    .flatMap(({ about, key, column }): FigurePart[] =>
      column === null
        ? []
        : [{ name: column, value: asNumber(scores[about][key] ?? null), meaning: said[column] }],
    )
    .toSorted((a, b) => place(a.name) - place(b.name));
}

const asNumber = (score: Score): number | null => (score === null ? null : Number(score));
