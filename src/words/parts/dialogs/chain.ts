import { counted, number } from '../../numbers';
import { speaker } from '../../speaker';

export const chainWords = speaker('dialogs/chain', {
  undoName: 'edit as text',
  title: 'Edit as text',
  about: 'The chain as the model writes it. What can’t be read stays in the plan as text.',
  chain: 'Chain',
  cancel: 'Cancel',
  apply: 'Apply',
  planNow: ({ objects }: { objects: number }) =>
    `The plan now has ${counted(objects, { one: '# object', other: '# objects' })}.`,
  tooLong: ({ limit }: { limit: number }) =>
    `This is longer than ${number(limit)} characters. Shorten it to use it.`,
  read: ({ objects }: { objects: number }) => counted(objects, { one: '# object', other: '# objects' }),
  readWithProblems: ({ objects, problems }: { objects: number; problems: number }) =>
    `${counted(objects, { one: '# object', other: '# objects' })}, ${counted(problems, { one: '# thing', other: '# things' })} to look at:`,
});
