import type { helpWords } from '../../../parts/dialogs/help';
import type { TranslationOf } from '../../../speaker';

export const help: TranslationOf<typeof helpWords> = {
  nextObject: 'Próximo objeto',
  rename: 'Renomear o objeto selecionado',
  delete: 'Excluir os objetos selecionados',
  nudge: 'Mover um pouco; com Shift em passos maiores, com Alt um passo do modelo',
  fitPicture: 'Ajustar à imagem',
  fitSelection: 'Ajustar à seleção',
  actualSize: 'Imagem no tamanho real',
  holdToPan: 'Segurar e arrastar para deslocar a vista',
  dragCopy: 'Arrastar uma cópia; redimensionar a partir do centro',
  keepRatio: 'Manter a proporção ou o eixo',
  withoutSnapping: 'Arrastar sem aderir; clicar no que está embaixo',
  title: 'Teclado',
  onCanvas: 'Na tela',
  run: 'Execução',
  edit: 'Edição',
  objects: 'Objetos',
  trace: 'Traço',
  view: 'Exibição',
  scene: 'Cena',
};
