import { counted } from '../../numbers';
import { speaker } from '../../speaker';

interface Named {
  readonly name: string;
}
interface Sides {
  readonly left: string | number;
  readonly right: string | number;
}

/** The tree of runs, and what differs between two of its plans or pictures. */
export const treeWords = speaker('studio/tree', {
  noPrompt: 'No prompt',
  prompt: ({ text }: { text: string }) => `“${text}”`,
  plan: ({ number }: { number: number }) => `Plan ${number}`,
  try: ({ plan, number }: { plan: string; number: number }) => `${plan}, try ${number}`,
  painting: ({ number }: { number: number }) => `Painting ${number}`,
  ownPlan: 'Plan of your own',
  renamed: ({ name, to }: Named & { to: string }) => `renamed ${name} to ${to}`,
  moved: ({ name }: Named) => `moved ${name}`,
  resized: ({ name }: Named) => `resized ${name}`,
  added: ({ name }: Named) => `added ${name}`,
  deleted: ({ name }: Named) => `deleted ${name}`,
  reordered: 'changed the order',
  editedText: 'Edited text',
  andMore: ({ text, count }: { text: string; count: number }) =>
    `${text} and ${counted(count, { one: '# more change', other: '# more changes' })}`,
  goBack: ({ title }: { title: string }) => `go back to ${title}`,
  backAt: ({ title }: { title: string }) => `Back at ${title}. Undo returns.`,
  named: ({ name }: Named) => `Named ${name}.`,
  unnamed: 'The name is taken away.',
  running: 'A run of this branch is still going.',
  runningAdvice: 'Stop it, then delete the branch.',
  isBack: ({ title }: { title: string }) => `${title} is back.`,
  gone: ({ title }: { title: string }) => `Deleted: ${title}.`,
  goneWith: ({ title, count }: { title: string; count: number }) =>
    `Deleted: ${title} and ${counted(count, { one: '# run', other: '# runs' })} below it.`,
  undo: 'Undo',
  onlyRight: ({ name }: Named) => `${name} is only on the right.`,
  onlyLeft: ({ name }: Named) => `${name} is only on the left.`,
  otherOrder: 'The objects stand in another order.',
  noObjects: 'There is no object in either.',
  noDifference: 'Both have the same objects in the same places.',
  changed: ({ name, changes }: Named & { changes: readonly string[] }) => `${name} ${changes.join(', ')}.`,
  called: ({ name }: Named) => `is called ${name} on the right`,
  boxRight: 'has a box only on the right',
  boxLeft: 'has a box only on the left',
  /** In percent of the picture's side, to the right and down. */
  movedBy: ({ across, down }: { across: number; down: number }) =>
    `moved ${[
      ...(across === 0 ? [] : [`${Math.abs(across)}% to the ${across > 0 ? 'right' : 'left'}`]),
      ...(down === 0 ? [] : [`${Math.abs(down)}% ${down > 0 ? 'down' : 'up'}`]),
    ].join(' and ')}`,
  sizedBy: ({ wider, higher }: { wider: number; higher: number }) =>
    `is ${[
      ...(wider === 0 ? [] : [`${Math.abs(wider)}% ${wider > 0 ? 'wider' : 'narrower'}`]),
      ...(higher === 0 ? [] : [`${Math.abs(higher)}% ${higher > 0 ? 'higher' : 'lower'}`]),
    ].join(' and ')}`,
  movedLittle: 'moved by less than 1%',
  model: ({ left, right }: Sides) => `Model ${left} on the left, ${right} on the right.`,
  seed: ({ left, right }: Sides) => `Seed ${left} on the left, ${right} on the right.`,
  guidance: ({ left, right }: Sides) => `Guidance ${left} on the left, ${right} on the right.`,
  temperature: ({ left, right }: Sides) => `Temperature ${left} on the left, ${right} on the right.`,
  reward: ({ left, right }: Sides) => `Reward ${left} on the left, ${right} on the right.`,
  sameCells: 'The pictures are the same in every cell.',
  otherCells: ({ count, of }: { count: number; of: number }) =>
    `The pictures differ in ${count} of ${of} cells.`,
});
