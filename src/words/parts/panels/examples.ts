import { speaker } from '../../speaker';

export const examplesWords = speaker('panels/examples', {
  title: 'Gallery',
  about:
    'Scenes by the model that comes with the studio, with everything it wrote on the way. Open one and change it.',
  designers: 'For designers',
  teachers: 'For teachers',
  researchers: 'For researchers',
  opening: ({ name }: { name: string }) => `Opening ${name}.`,
  opened: ({ name }: { name: string }) => `${name} is open.`,
  notFetched: ({ name }: { name: string }) =>
    `${name} could not be fetched. Try again when the network is back.`,

  poster: 'A poster',
  lesson: 'A lesson',
  card: 'A card',
  interior: 'An interior',
  map: 'A game map',
  reef: 'Under the sea',
  breaks: 'How a plan breaks',
  guidance: 'What guidance does',
  rewards: 'What the rewards measure',
  models: 'Two models, one prompt',
  tries: 'A first and a later sample',
  temperature: 'Cold and hot sampling',

  aboutBreaks: 'One relation goes wrong; find it, mend it, paint again.',
  aboutGuidance: 'One plan and one seed, painted three times.',
  aboutRewards: 'A good plan painted badly, a wrong plan painted well.',
  aboutModels: 'Mini 1, which was reinforced, beside Mini 2, which was not.',
  aboutTries: 'The same prompt and model, another seed.',
  aboutTemperature: 'The surest plan beside a daring one.',

  noteOf: ({ number, of }: { number: number; of: number }) => `Note ${number} of ${of}`,
  previous: 'Previous note',
  next: 'Next note',
  close: 'Close the notes',

  breaks1: 'Read the prompt, then the checks. One is broken: which words of the prompt is it about?',
  breaks2:
    'Play the run with K and watch for the box that goes wrong. The model writes left to right: what had it settled before?',
  breaks3: 'Drag the box on the stage until the check holds. Move as little as you can.',
  breaks4: 'Paint. In Runs, the one called “Tidy” was mended by rule: lay both pictures side by side with C.',
  guidance1:
    'Three pictures of one plan with one seed stand under the stage. Only the guidance differs: 1, 4 and 16.',
  guidance2:
    'Guidance pushes each token away from what the model would paint without the prompt. At 1 it does nothing.',
  guidance3: 'Choose two pictures in Runs and press C. Where do they differ, and where not at all?',
  guidance4: 'Paint with a guidance of your own, behind the arrow of Paint. More isn’t better: say why.',
  rewards1:
    'The checks give four rewards: prompt to plan in words, prompt to plan in space, plan to picture, prompt to picture.',
  rewards2: '“A good plan, painted badly”: the plan’s rewards are whole, those of the picture fall.',
  rewards3: '“A wrong plan, painted well”: the picture follows its plan, but not the prompt.',
  rewards4:
    'Training multiplies them, so one bad factor spoils the whole. Find a plan that cheats one of them.',
  models1: 'Mini 1 was reinforced after its supervised training; Mini 2 was only supervised.',
  models2:
    'They differ in data and size too, so this shows two models and not what reinforcement alone does.',
  models3: 'Scrub both at once with the slider; the differences stand in words below.',
  tries1: 'The first sample breaks what the prompt says; a later one with another seed holds all of it.',
  tries2: 'The studio plans again while a check is broken, and keeps the best; the runs show every try.',
  tries3: 'Turn on the tokens in Reasoning: where did the two part ways, and how likely was each choice?',
  temperature1: 'At 0 every token is the likeliest one; at 1.5 unlikely ones come up.',
  temperature2: 'Turn on the tokens: in the hot plan, find the one with the lowest probability.',
  temperature3: 'Fork there: choose the likeliest token, and let the model go on.',
});
