import type { layersWords } from '../../../parts/studio/layers';
import type { TranslationOf } from '../../../speaker';

export const layers: TranslationOf<typeof layersWords> = {
  noObjects: 'O plano desta imagem não tem objetos, então não há nada a decompor.',
  noObjectsAdvice: 'Exporte a imagem como está.',
  inOne: ({ reason }) => `Esta imagem não pode ser decomposta. ${reason}`,
  flatInstead: 'Escolha o modelo que a pintou, ou exporte a imagem como está.',
  gone: 'Esta imagem já não existe.',
  goneAdvice: 'Escolha outra abaixo da tela.',
  noModel: 'O modelo ainda não está carregado, e só ele pode decompor suas imagens.',
  noModelAdvice: 'Espere até que esteja pronto.',
};
