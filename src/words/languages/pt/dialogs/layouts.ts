import { number } from '../../../numbers';
import type { layoutsWords } from '../../../parts/dialogs/layouts';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const layouts: TranslationOf<typeof layoutsWords> = {
  fileTooLarge: 'O arquivo é maior que qualquer disposição. Escolha outro.',
  undoName: 'importar uma disposição',
  bringInAbout:
    'Cole uma disposição ou abra seu arquivo. Ela toma o lugar do plano; “Desfazer” traz o plano de volta.',
  form: 'Formato',
  layout: 'Disposição',
  whatWasChanged: 'O que foi mudado',
  openFile: 'Abrir um arquivo…',
  cancel: 'Cancelar',
  useAsPlan: 'Usar como plano',
  asTextShows: 'Conforme o texto',
  bringIn: 'Importar',
  takeOut: 'Exportar',
  title: 'Disposições e exportação',
  way: 'Sentido',
  nothingToTakeOut: 'Ainda não há plano. Planeje uma cena ou desenhe uma caixa, e depois exporte.',
  copied: 'Copiado.',
  layoutCopied: 'A disposição foi copiada.',
  copyRefused: 'O navegador não permite copiar aqui. Selecione o texto e copie-o.',
  copy: 'Copiar',
  layoutSaved: 'A disposição foi salva em um arquivo.',
  saveAsFile: 'Salvar em um arquivo',
  planNow: ({ count }) => `O plano tem agora ${many.objects(count)}.`,
  read: ({ format, count }) => `${format}: ${many.objects(count)}.`,
  'about:got-r1': 'Prosa com marcas, como o modelo a escreve. Nada se perde.',
  'about:got': 'Como a do GoT-R1, com uma cor entre parênteses depois de cada caixa.',
  'about:plangen': 'Marcas: <ref> para um nome e <box> para os cantos em uma grade de 1000.',
  'about:ideogram': 'Caixas de 0 a 1000, a borda vertical primeiro.',
  'about:coco': 'Imagens, categorias e anotações; caixas como x, y, largura e altura em pixels.',
  'about:json':
    'Uma lista de objetos, cada um com um nome e uma caixa [x1, y1, x2, y2] em uma grade de 1000.',
  more: ({ count }) => `e mais ${number(count)}.`,
};
