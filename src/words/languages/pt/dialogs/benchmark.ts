import { fixed, number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/dialogs/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

const rewarded = ({ reward }: { readonly reward: number | null }) =>
  reward === null ? 'Recompensa não verificada.' : `Recompensa ${fixed(reward, 2)}.`;
const prompts = ({ count }: { readonly count: number }) => many.prompts(count);

export const benchmark: TranslationOf<typeof benchmarkWords> = {
  title: 'Teste comparativo',
  figures: 'Números, com intervalos bootstrap de 95%',
  figure: 'Número',
  mean: 'Média',
  interval: 'Intervalo',
  of: 'De',
  readWhole: 'Prompts lidos por inteiro',
  readWholeAbout: 'o que não é lido não entra em nenhum número',
  figureNotAsked: 'nada desse tipo foi pedido',
  notPlanned: 'não planejado',
  openInStudio: 'Abrir no estúdio',
  noDetector: 'Não verificada: o modelo não tem detector.',
  all: 'Todas',
  notHeld: 'Não cumpridas',
  pictures: 'Imagens do teste comparativo',
  whichPictures: 'Quais imagens',
  previous: 'Anterior',
  next: 'Próximo',
  allHeldSoFar: 'Até agora, tudo o que pode ser verificado está cumprido.',
  pause: 'Pausar',
  goOn: 'Continuar',
  newRun: 'Nova execução',
  nothingYet: 'Imagens e números aparecem aqui à medida que os prompts terminam.',
  typedPrompts: 'prompts digitados',
  about:
    'Cada prompt é planejado e pintado com o modelo carregado, e sua imagem é verificada. Sua cena fica como está e tem prioridade.',
  chooseFile: 'Escolher um arquivo de prompts',
  fileOfPrompts: 'Arquivo de prompts',
  orWriteHere: 'ou escreva-os aqui, um por linha',
  prompts: 'Prompts',
  noPromptsYet: 'Ainda não há prompts.',
  takeFirst: 'Tomar os primeiros',
  seed: 'Semente, a mesma para cada prompt',
  constrained: 'Prender as cadeias à gramática',
  constrainedHint: 'Desligado, mostra quantas cadeias são lidas por si mesmas.',
  backToResults: 'Voltar aos resultados',
  start: 'Começar',
  modelNotReady: 'O modelo ainda não está pronto.',
  fromTo: ({ low, high }) => `${fixed(low, 3)} a ${fixed(high, 3)}`,
  openPicture: ({ number: which }) => `Abrir a imagem ${which} no estúdio`,
  nothingToCheck: (facts) => `${rewarded(facts)} Nada neste prompt pode ser verificado.`,
  allHeld: (facts) => `${rewarded(facts)} Tudo cumprido.`,
  notHeldAre: ({ what, ...facts }) => `${rewarded(facts)} Não cumprido: ${what}.`,
  none: 'nenhum',
  pageOf: ({ from, to, of }) => `${number(from)} a ${number(to)} de ${number(of)}`,
  runWith: ({ model, seed }) => `${model}, semente ${seed}`,
  runWithoutGrammar: ({ model, seed }) => `${model}, semente ${seed}, cadeias não presas à gramática`,
  promptsRead: (facts) => `${prompts(facts)}.`,
  promptsOf: ({ name, ...facts }) => `${name}: ${prompts(facts)}.`,
  modelWithoutDetector: ({ name }) => `${name} não tem detector: as imagens serão pintadas sem verificação.`,
  startPrompts: (facts) => `Começar ${prompts(facts)}`,
  replaces: ({ name }) => `Uma nova execução toma o lugar de “${name}” e de suas imagens.`,
};
