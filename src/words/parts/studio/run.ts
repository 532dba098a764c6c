import { counted, list, number } from '../../numbers';
import { speaker } from '../../speaker';

interface Count {
  readonly count: number;
}
const objects = (count: number) => counted(count, { one: '# object', other: '# objects' });
const places = (count: number) => counted(count, { one: '# place', other: '# places' });

/** Planning and painting. */
export const runWords = speaker('studio/run', {
  notReady: 'The model is not ready yet.',
  notReadyAdvice: 'Wait until it has loaded, then try again.',
  noPlans: ({ name }: { name: string }) => `${name} paints, but it writes no plans.`,
  noPlansAdvice: 'Add objects by hand and paint them.',
  noPictures: ({ name }: { name: string }) => `${name} can’t paint.`,
  noPicturesAdvice: 'Choose another model under Models.',
  noPrompt: 'There is no prompt yet.',
  noPromptAdvice: 'Write what the picture should show, then press Plan.',
  noPlan: 'There is no plan to paint yet.',
  noPlanAdvice: 'Press Plan first, or add an object.',
  planningLater: 'Planning starts when the model has loaded.',
  paintingLater: 'Painting starts when the model has loaded.',
  planningStopped: 'Planning stopped.',
  paintingStopped: 'Painting stopped.',
  atWork: 'The model is at work.',
  atWorkAdvice: 'Stop it, then choose another token.',
  nothingMarked: 'Nothing is marked to be painted again.',
  nothingMarkedAdvice: 'Mark some cells with the brush, or change a box.',
  paintWhole: 'Paint the whole picture',
  planChanged: 'The plan was changed since the model wrote it, so another token would not fit.',
  planChangedAdvice: 'Undo the changes, or plan again.',
  lockedAfter: ({ name }: { name: string }) =>
    `The ${name} is locked, and comes after this token: it would be written anew.`,
  lockedAfterAdvice: 'Unlock it first, or choose a later token.',
  around: ({ names }: { names: readonly string[] }) =>
    `Planning around ${list(names.map((name) => `the ${name}`))}.`,
  plan: 'plan',
  goOn: 'go on',
  fork: 'fork',
  objectPlaced: ({ name, place }: { name: string; place: string }) => `${name}: ${place}.`,
  longest: ({ count }: Count) => `The plan reached its longest length with ${objects(count)}.`,
  longestAdvice: 'Let the model go on from here, or paint the plan as it is.',
  planned: ({ count }: Count) => `The plan is finished: ${objects(count)}.`,
  plannedWith: ({ count, problems }: Count & { problems: number }) =>
    `The plan is finished: ${objects(count)}. The model wrote ${places(problems)} that could not be read.`,
  plannedInTries: ({
    count,
    tries,
    standing,
    problems,
  }: Count & { tries: number; standing: string; problems: number }) =>
    `The plan is finished: ${objects(count)}, the best of ${tries} tries: ${standing}.${
      problems === 0 ? '' : ` The model wrote ${places(problems)} that could not be read.`
    }`,
  stillBroken: ({ count }: Count) =>
    `${counted(count, { one: '# thing', other: '# things' })} that the prompt asks for ${count === 1 ? 'is' : 'are'} broken in this plan.`,
  /** A button. */
  moreTries: ({ count, seconds }: Count & { seconds: number }) =>
    `Make ${counted(count, { one: '# plan', other: '# plans' })}, keep the best (about ${number(seconds)} s)`,
  asProse: 'Such places stay as prose in the reasoning, where you can mend them.',
  tooMany: ({ most, planned }: { most: number; planned: number }) =>
    `A picture of this model shows at most ${most} things, and the plan has ${planned}: the frontmost are left out.`,
  madePrompt: ({ prompt }: { prompt: string }) =>
    `There is no prompt, so the plan is painted as “${prompt}”.`,
  same: 'It came out the same: the model is sure of what belongs there.',
  sameAdvice: 'Change the plan, or raise the picture temperature.',
  painted: ({ seed }: { seed: number }) => `The painting is finished, seed ${seed}.`,
  paintedSeveral: ({ count }: Count) =>
    `${counted(count, { one: '# painting', other: '# paintings' })} are finished.`,
  notChecked: 'not checked',
  allHeld: ({ count }: Count) => `all ${count} held`,
  someHeld: ({ held, count }: Count & { held: number }) => `${held} of ${count} held`,
  candidate: ({ number, count, standing }: Count & { number: number; standing: string }) =>
    `Plan ${number} of ${count}: ${standing}.`,
  best: ({ number, count, standing }: Count & { number: number; standing: string }) =>
    `Plan ${number} is the best of ${count} plans: ${standing}.`,
  bestFinished: ({ number, count, standing }: Count & { number: number; standing: string }) =>
    `Plan ${number} is the best of ${counted(count, { one: '# finished plan', other: '# finished plans' })}: ${standing}.`,
  noneFinished: 'None of the plans came to its end.',
  noneFinishedAdvice: 'What the last one wrote stays; let the model go on from it, or plan again.',
  lockedElsewhere: ({ number, name }: { number: number; name: string }) =>
    `Plan ${number} has the ${name} elsewhere, and it is locked.`,
  lockedElsewhereAdvice: 'Unlock it to take this plan.',
  choose: ({ number }: { number: number }) => `choose plan ${number}`,
  chosen: ({ number, count, standing }: Count & { number: number; standing: string }) =>
    `Plan ${number}: ${objects(count)}, ${standing}.`,
  written: ({ count, tokens }: Count & { tokens: number }) =>
    `${objects(count)}, ${counted(tokens, { one: '# token', other: '# tokens' })}`,
  planning: 'Planning',
  painting: 'Painting',
  picture: 'on its way',
  pictureOf: ({ picture, count }: Count & { picture: number }) =>
    `picture ${picture} of ${count}, on its way`,
  row: ({ row, rows }: { row: number; rows: number }) => `row ${row} of ${rows}`,
  rowOf: ({ row, rows, picture, count }: Count & { row: number; rows: number; picture: number }) =>
    `picture ${picture} of ${count}, row ${row} of ${rows}`,
});
