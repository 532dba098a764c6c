import { number } from '../../../numbers';
import type { reasoningWords } from '../../../parts/panels/reasoning';
import type { TranslationOf } from '../../../speaker';

export const reasoning: TranslationOf<typeof reasoningWords> = {
  chainAsText: 'A cadeia como texto',
  problemsInChain: 'Problemas na cadeia',
  prose: 'Texto do plano',
  reasoning: 'Raciocínio',
  showProbabilities: 'Mostrar probabilidades',
  showTokens: 'Mostrar tokens',
  title: 'Editar como texto',
  empty:
    'O plano é escrito aqui: o que a imagem mostra e onde está cada coisa. Você pode mudar qualquer palavra.',
  breaksOff: 'O plano se interrompe. Corrija-o, se quiser, e deixe o modelo continuar.',
  notByModel:
    'O modelo não escreveu o plano como ele está, por isso seus tokens não têm probabilidades. Desfaça as mudanças ou planeje de novo.',
  chooseAnother: 'Escolha outro.',
  alternatives: 'Alternativas',
  stopToChoose: 'Pare a execução para escolher outro token.',
  chooseAndGoOn: 'Escolha um, e o modelo continua dali. A execução fica guardada.',
  over90: 'mais de 90%',
  over50: 'mais de 50%',
  over20: 'mais de 20%',
  over5: 'mais de 5%',
  tokens: 'Tokens',
  sameToken: 'Este é o token que está ali.',
  halfCharacter: 'Não se pode escolher meio caractere.',
  endsTooSoon: 'Um plano não pode acabar antes de começar.',
  unreadable: 'Depois deste token o plano não poderia ser lido.',
  underHundredth: 'menos de 0,01%',
  endPlan: 'fim do plano',
  moreProblems: ({ count }) => `e mais ${number(count)}.`,
  nameOf: ({ name }) => `Nome de ${name}`,
  alternative: ({ token, share }) => `${token}, ${share}`,
  written: ({ token, share }) => `${token}, ${share}, escrito`,
  refused: ({ token, share, problem }) => `${token}, ${share}. ${problem}`,
  howLikely: 'Probabilidade de cada token:',
  less: 'menos',
  token: ({ token, share }) => `${token}, probabilidade ${share}`,
  tokenWas: ({ token, share }) => `“${token}” tinha probabilidade ${share}`,
};
