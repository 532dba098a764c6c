import type { newsWords } from '../../../parts/dialogs/news';
import type { TranslationOf } from '../../../speaker';

export const news: TranslationOf<typeof newsWords> = {
  title: 'Novidades',
  version: ({ version }) => `Versão ${version}`,
  updated: ({ version }) => `O Scenograph está agora na versão ${version}.`,
  show: 'Novidades',
  gallery: 'Uma galeria: doze cenas com tudo o que o modelo escreveu, para design, ensino e pesquisa.',
  ready: 'Prompts para começar, cada um com sua imagem.',
  tour: 'Uma visita de cinco paradas, no menu da cena.',
  away: 'Enquanto você está em outra aba, o título diz até onde foi uma execução e quando terminou.',
  words: 'Mudanças em palavras sob o palco: “move the cat to the left of the sofa”.',
  layers: 'Uma imagem se separa em camadas: PSD, PNGs ou SVG.',
  languages: 'Oito idiomas, um deles da direita para a esquerda.',
  first: 'Planejar, editar, pintar, tudo no navegador.',
};
