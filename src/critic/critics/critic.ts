import type { Detection } from '../../contract/events';
import type { Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { type Interval, bootstrapInterval } from '../numbers/bootstrap';
import type { PictureReport } from '../pictures/picture-rewards';
import type { PlanRewards } from '../plans/plan-rewards';

/** In [0, 1], true for 1; null where nothing can be said: such a one is left out of every mean. */
export type Score = number | boolean | null;

/** A planned prompt, with what the rules say of the plan. */
export interface PlanCase {
  readonly prompt: string;
  readonly plan: Plan;
  /** Problems that the chain parser reported. */
  readonly problemCount: number;
  readonly rewards: PlanRewards;
  readonly lexicon?: Lexicon | undefined;
}

/** A painted prompt, with what the rules say of the picture. */
export interface PictureCase {
  readonly prompt: string;
  /** The plan that was painted. */
  readonly plan: Plan;
  /** Null where a model answered questions about the picture and found no boxes. */
  readonly found: readonly Detection[] | null;
  readonly report: PictureReport;
  readonly lexicon?: Lexicon | undefined;
}

/** One figure, and how it is come by. */
interface CriticOf<About> {
  readonly about: About;
  /** Of the figure in objects; two critics of plans, or of pictures, have not the same. Its name in tables is in the words. */
  readonly key: string;
  /** False: not beside the reward in the checks of a picture. */
  readonly inChecks?: false;
}

/** A column is the short name under which each prompt has its one score; without it lines and objects have theirs. */
type Scoring<Of> =
  | { readonly column: string; readonly score: (of: Of) => Score }
  | { readonly column: null; readonly score: (of: Of) => Score | readonly Score[] };

export type PlanCritic = CriticOf<'plan'> & Scoring<PlanCase>;
export type PictureCritic = CriticOf<'picture'> & Scoring<PictureCase>;
export type Critic = PlanCritic | PictureCritic;

/** Figures by the keys of their critics; null where no prompt asks for such a thing. */
export type Figures = Readonly<Record<string, Interval | null>>;
/** Scores of one prompt, by the keys of the critics that have a column. */
export type Scores = Readonly<Record<string, Score>>;

/** The critics of plans, or of pictures, in order. */
export const criticsOf = <About extends Critic['about']>(
  critics: readonly Critic[],
  about: About,
): readonly Extract<Critic, { about: About }>[] =>
  critics.filter((critic): critic is Extract<Critic, { about: About }> => critic.about === about);

/** What critics say of all cases: means with 95% bootstrap intervals over what each of them counts. */
export function figuresOf<Of>(
  critics: readonly ({ readonly key: string } & Scoring<Of>)[],
  cases: readonly Of[],
  seed: number,
): Figures {
  const said = ({ score }: Scoring<Of>): number[] =>
    cases.flatMap((of) => score(of)).flatMap((value) => (value === null ? [] : Number(value)));
  return Object.fromEntries(critics.map((critic) => [critic.key, bootstrapInterval(said(critic), seed)]));
}

/** What critics say of one case. */
export function scoresOf<Of>(critics: readonly ({ readonly key: string } & Scoring<Of>)[], of: Of): Scores {
  return Object.fromEntries(
    critics.flatMap(({ key, ...critic }) => (critic.column === null ? [] : [[key, critic.score(of)]])),
  );
}
