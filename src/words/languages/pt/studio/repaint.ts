import type { repaintWords } from '../../../parts/studio/repaint';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const repaint: TranslationOf<typeof repaintWords> = {
  wholeInstead: 'Pinte a imagem inteira em vez disso.',
  noRepaint: 'Este modelo não pode repintar partes de uma imagem.',
  otherModel: ({ name }) => `Esta imagem foi pintada por outro modelo, ${name}.`,
  otherSize: 'Esta imagem tem outro tamanho que as que o modelo pinta.',
  unfinished: 'Esta imagem está inacabada.',
  changes: ({ count }) => `Repintando o que mudou: ${many.cells(count)}.`,
  object: ({ count }) => `Repintando o objeto: ${many.cells(count)}.`,
  marked: ({ count }) => `Repintando o que está marcado: ${many.cells(count)}.`,
  onlyWords:
    'Desde esta imagem só mudaram as palavras do plano, e elas podem importar em qualquer parte dela.',
  asItWas: 'O plano está como quando esta imagem foi pintada.',
  asItWasAdvice: 'Mude antes uma caixa, ou marque com o pincel o que repintar.',
  paintWhole: 'Pintar a imagem inteira',
  brush: 'Pincel: marque o que repintar. As setas o movem, Espaço marca ou apaga.',
  allMarked: 'Tudo está marcado, então a imagem inteira é pintada.',
  stroke: 'traço do pincel',
  invert: 'inverter as marcas',
  clear: 'limpar as marcas',
};
