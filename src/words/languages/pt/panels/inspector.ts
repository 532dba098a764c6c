import type { inspectorWords } from '../../../parts/panels/inspector';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const inspector: TranslationOf<typeof inspectorWords> = {
  selected: 'Seleção',
  count: ({ count }) => many.objects(count),
  noBoxYet: 'Ainda sem caixa',
  placeIt: 'Colocar na tela',
  keepRatio: 'Manter a proporção entre largura e altura',
  align: 'Alinhar e espaçar',
  byPicture: 'Em relação à imagem, não entre si',
  size: 'Tamanho e virada',
  deeds: 'Ordem e mais',
  toBack: 'Para trás de tudo',
  moveUp: 'Mover para cima',
  moveUpHint: 'Mover para cima: mais para trás',
  moveDown: 'Mover para baixo',
  moveDownHint: 'Mover para baixo: mais para a frente',
  toFront: 'Para a frente de tudo',
  duplicate: 'Duplicar',
  resetToModel: 'Voltar à do modelo',
  anotherTry: 'Outra tentativa',
  anotherTryHint: 'Outra tentativa: pintar de novo este objeto, e nada mais',
  delete: 'Excluir',
  deleted: ({ name }) => `${name} excluído. “Desfazer” traz de volta.`,
  asPlanned: ({ name }) => `${name} está como o modelo o planejou`,
  kind: 'Tipo',
  otherKind: 'Outro',
  colour: 'Cor',
  noColour: 'Nenhuma',
  spreadHint: 'Onde o modelo teria posto cada borda, oito vezes em dez',
  spread: ({ left, top, right, bottom }) =>
    `A do modelo: esquerda ${left}, topo ${top}, direita ${right}, base ${bottom}`,
};
