import { number } from '../../../numbers';
import type { reasoningWords } from '../../../parts/panels/reasoning';
import type { TranslationOf } from '../../../speaker';

export const reasoning: TranslationOf<typeof reasoningWords> = {
  chainAsText: 'La chaîne en texte',
  problemsInChain: 'Problèmes dans la chaîne',
  prose: 'Texte du plan',
  reasoning: 'Raisonnement',
  showProbabilities: 'Afficher les probabilités',
  showTokens: 'Afficher les jetons',
  title: 'Modifier en texte',
  empty:
    'Le plan s’écrit ici : ce que montre l’image et où se trouve chaque chose. Vous pouvez en changer chaque mot.',
  breaksOff: 'Le plan s’interrompt. Corrigez-le si vous voulez, puis laissez le modèle continuer.',
  notByModel:
    'Le modèle n’a pas écrit le plan tel qu’il est, ses jetons n’ont donc pas de probabilités. Annulez les changements ou planifiez de nouveau.',
  chooseAnother: 'Choisissez-en un autre.',
  alternatives: 'Autres choix',
  stopToChoose: 'Arrêtez l’exécution pour choisir un autre jeton.',
  chooseAndGoOn: 'Choisissez-en un, et le modèle continue à partir de là. L’exécution est conservée.',
  over90: 'plus de 90 %',
  over50: 'plus de 50 %',
  over20: 'plus de 20 %',
  over5: 'plus de 5 %',
  tokens: 'Jetons',
  sameToken: 'C’est le jeton qui est là.',
  halfCharacter: 'Un demi-caractère ne peut pas être choisi.',
  endsTooSoon: 'Un plan ne peut pas finir avant de commencer.',
  unreadable: 'Après ce jeton, le plan ne pourrait plus être lu.',
  underHundredth: 'moins de 0,01 %',
  endPlan: 'fin du plan',
  moreProblems: ({ count }) => `et ${number(count)} de plus.`,
  nameOf: ({ name }) => `Nom de ${name}`,
  alternative: ({ token, share }) => `${token}, ${share}`,
  written: ({ token, share }) => `${token}, ${share}, écrit`,
  refused: ({ token, share, problem }) => `${token}, ${share}. ${problem}`,
  howLikely: 'Probabilité de chaque jeton :',
  less: 'moins',
  token: ({ token, share }) => `${token}, probable à ${share}`,
  tokenWas: ({ token, share }) => `« ${token} » était probable à ${share}`,
};
