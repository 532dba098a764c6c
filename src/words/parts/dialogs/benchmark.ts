import { counted, fixed, number } from '../../numbers';
import { speaker } from '../../speaker';

const rewarded = ({ reward }: { readonly reward: number | null }) =>
  reward === null ? 'Reward not checked.' : `Reward ${fixed(reward, 2)}.`;
const prompts = ({ count }: { readonly count: number }) =>
  counted(count, { one: '# prompt', other: '# prompts' });

export const benchmarkWords = speaker('dialogs/benchmark', {
  title: 'Benchmark',
  figures: 'Figures, with 95% bootstrap intervals',
  figure: 'Figure',
  mean: 'Mean',
  interval: 'Interval',
  of: 'Of',
  readWhole: 'Prompts read whole',
  readWholeAbout: 'what is not read is in no figure',
  figureNotAsked: 'nothing of that kind asked',
  notPlanned: 'not planned',
  openInStudio: 'Open in the studio',
  noDetector: 'Not checked: the model has no detector.',
  all: 'All',
  notHeld: 'Not held',
  pictures: 'Pictures of the benchmark',
  whichPictures: 'Which pictures',
  previous: 'Previous',
  next: 'Next',
  allHeldSoFar: 'Everything that can be checked is held so far.',
  pause: 'Pause',
  goOn: 'Go on',
  newRun: 'New run',
  nothingYet: 'Pictures and figures appear here as prompts are finished.',
  typedPrompts: 'typed prompts',
  about:
    'Each prompt is planned and painted with the model that is loaded, and its picture is checked. Your scene stays as it is and goes first.',
  chooseFile: 'Choose a file of prompts',
  fileOfPrompts: 'File of prompts',
  orWriteHere: 'or write them here, one a line',
  prompts: 'Prompts',
  noPromptsYet: 'No prompts yet.',
  takeFirst: 'Take the first',
  seed: 'Seed, the same for every prompt',
  constrained: 'Hold chains to their grammar',
  constrainedHint: 'Off shows how many chains parse by themselves.',
  backToResults: 'Back to the results',
  start: 'Start',
  modelNotReady: 'The model is not ready yet.',
  fromTo: ({ low, high }: { low: number; high: number }) => `${fixed(low, 3)} to ${fixed(high, 3)}`,
  openPicture: ({ number: which }: { number: number }) => `Open picture ${which} in the studio`,
  nothingToCheck: (facts: { reward: number | null }) =>
    `${rewarded(facts)} Nothing in this prompt can be checked.`,
  allHeld: (facts: { reward: number | null }) => `${rewarded(facts)} All held.`,
  notHeldAre: ({ what, ...facts }: { reward: number | null; what: string }) =>
    `${rewarded(facts)} Not held: ${what}.`,
  none: 'none',
  pageOf: ({ from, to, of }: { from: number; to: number; of: number }) =>
    `${number(from)} to ${number(to)} of ${number(of)}`,
  runWith: ({ model, seed }: { model: string; seed: number }) => `${model}, seed ${seed}`,
  runWithoutGrammar: ({ model, seed }: { model: string; seed: number }) =>
    `${model}, seed ${seed}, chains not held to their grammar`,
  promptsRead: (facts: { count: number }) => `${prompts(facts)}.`,
  promptsOf: ({ name, ...facts }: { name: string; count: number }) => `${name}: ${prompts(facts)}.`,
  modelWithoutDetector: ({ name }: { name: string }) =>
    `${name} has no detector: pictures will be painted and not checked.`,
  startPrompts: (facts: { count: number }) => `Start ${prompts(facts)}`,
  replaces: ({ name }: { name: string }) => `A new run takes the place of “${name}” and its pictures.`,
});
