import { speaker } from '../../speaker';

interface Token {
  readonly token: string;
  /** How likely it was, as a percentage. */
  readonly share: string;
}

export const reasoningWords = speaker('panels/reasoning', {
  chainAsText: 'The chain as text',
  problemsInChain: 'Problems in the chain',
  prose: 'Text of the plan',
  reasoning: 'Reasoning',
  showProbabilities: 'Show probabilities',
  showTokens: 'Show tokens',
  title: 'Edit as text',
  empty:
    'The plan is written here: what the picture shows, and where each thing lies. You can change any word of it.',
  breaksOff: 'The plan breaks off. Mend it if you like, then let the model go on.',
  notByModel:
    'The model did not write the plan as it stands, so its tokens have no probabilities. Undo the changes, or plan again.',
  chooseAnother: 'Choose another one.',
  alternatives: 'Alternatives',
  stopToChoose: 'Stop the run to choose another token.',
  chooseAndGoOn: 'Choose one, and the model goes on from there. The run is kept.',
  over90: 'over 90%',
  over50: 'over 50%',
  over20: 'over 20%',
  over5: 'over 5%',
  tokens: 'Tokens',
  sameToken: 'This is the token that stands there.',
  halfCharacter: 'Half a character can’t be chosen.',
  endsTooSoon: 'A plan can’t end before it begins.',
  unreadable: 'After this token the plan could not be read.',
  underHundredth: 'under 0.01%',
  endPlan: 'end of the plan',
  moreProblems: ({ count }: { count: number }) => `and ${count} more.`,
  nameOf: ({ name }: { name: string }) => `Name of ${name}`,
  alternative: ({ token, share }: Token) => `${token}, ${share}`,
  written: ({ token, share }: Token) => `${token}, ${share}, written`,
  refused: ({ token, share, problem }: Token & { problem: string }) => `${token}, ${share}. ${problem}`,
  howLikely: 'How likely each token was:',
  less: 'less',
  token: ({ token, share }: Token) => `${token}, ${share} likely`,
  tokenWas: ({ token, share }: Token) => `“${token}” was ${share} likely`,
});
