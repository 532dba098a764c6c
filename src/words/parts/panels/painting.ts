import { counted } from '../../numbers';
import { speaker } from '../../speaker';

export const paintingWords = speaker('panels/painting', {
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  seed: 'Seed',
  rollSeed: 'Roll a seed',
  newSeedForEvery: 'New seed for every run',
  guidance: 'Guidance',
  guidanceHint: 'How strictly the picture follows the plan. 1 is off; too much overshoots the colours.',
  pictureTemperature: 'Picture temperature',
  planTemperature: 'Plan temperature',
  planTemperatureHint: '0 takes the likeliest word each time; higher values vary the layout.',
  constrained: 'Keep the plan readable',
  constrainedHint: 'Only words that keep the chain well-formed may be written.',
  backToDefaults: 'Back to the model’s own values',
  picture: 'Picture',
  useAgain: 'Use again',
  repainted: 'Repainted',
  guidanceTemperature: 'Guidance, temperature',
  size: 'Size',
  model: 'Model',
  plan: 'Plan',
  pictures: 'Pictures',
  loadingModel: 'Loading model',
  sayWhat: 'Say what the picture should show.',
  planUnfinished: 'The plan is unfinished.',
  onlyWordsChanged:
    'Only the words of the plan changed since this picture, and they may matter anywhere in it.',
  nothingChanged: 'The plan is as it was when this picture was painted.',
  paintWhole: 'Paint the whole picture',
  nothingChangedAdvice: 'Change a box first, or mark what to paint again with the brush.',
  brushTaken: 'Brush: mark what to paint again. Arrow keys move it, Space marks or erases.',
  everythingMarked: 'Everything is marked, so the whole picture is painted.',
  planWhenLoaded: 'Planning starts when the model has loaded.',
  paintWhenLoaded: 'Painting starts when the model has loaded.',
  cells: ({ count }: { count: number }) => counted(count, { one: '# cell', other: '# cells' }),
  pixels: ({ width, height }: { width: number; height: number }) => `${width} × ${height} px`,
  revision: ({ revision }: { revision: number }) => `revision ${revision}, as it stands`,
  revisionChanged: ({ revision }: { revision: number }) => `revision ${revision}; changed since`,
  fromGonePicture: 'from a picture that is gone,',
  fromSeed: ({ seed }: { seed: number }) => `from seed ${seed}`,
  sampling: ({ number: which, count, text }: { number: number; count: number; text: string }) =>
    `plan ${which} of ${count}, ${text}`,
  thenPlans: ({ text }: { text: string }) => `${text}; then it plans`,
  thenPaints: ({ text }: { text: string }) => `${text}; then it paints`,
  planIt: 'Plan the picture <keys/>',
  changeThenPaint: 'Change the plan until it is right, then paint it <keys/>',
  paintSuggested: 'Paint the plan <keys/> <name/> reads no boxes: they are a suggestion.',
  suggestedBoxes: ({ name }: { name: string }) =>
    `${name} reads no boxes: it is told the layout in words, so boxes are a suggestion.`,
  changesAgain: ({ count }: { count: number }) =>
    `Painting what changed again: ${counted(count, { one: '# cell', other: '# cells' })}.`,
  objectAgain: ({ count }: { count: number }) =>
    `Painting the object again: ${counted(count, { one: '# cell', other: '# cells' })}.`,
  markedAgain: ({ count }: { count: number }) =>
    `Painting what is marked again: ${counted(count, { one: '# cell', other: '# cells' })}.`,
});
