import { number } from '../../../numbers';
import type { layoutsWords } from '../../../parts/dialogs/layouts';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const layouts: TranslationOf<typeof layoutsWords> = {
  fileTooLarge: 'El archivo es mayor que cualquier composición. Elija otro.',
  undoName: 'importar una composición',
  bringInAbout:
    'Pegue una composición o abra su archivo. Ocupa el lugar del plan; «Deshacer» devuelve el plan.',
  form: 'Formato',
  layout: 'Composición',
  whatWasChanged: 'Lo que se cambió',
  openFile: 'Abrir un archivo…',
  cancel: 'Cancelar',
  useAsPlan: 'Usar como plan',
  asTextShows: 'Según el texto',
  bringIn: 'Importar',
  takeOut: 'Exportar',
  title: 'Composiciones y exportación',
  way: 'Sentido',
  nothingToTakeOut: 'Aún no hay plan. Planifique una escena o dibuje un recuadro y expórtelo.',
  copied: 'Copiado.',
  layoutCopied: 'Se copió la composición.',
  copyRefused: 'El navegador no permite copiar aquí. Seleccione el texto y cópielo.',
  copy: 'Copiar',
  layoutSaved: 'La composición se guardó en un archivo.',
  saveAsFile: 'Guardar en un archivo',
  planNow: ({ count }) => `El plan tiene ahora ${many.objects(count)}.`,
  read: ({ format, count }) => `${format}: ${many.objects(count)}.`,
  'about:got-r1': 'Prosa con marcas, tal como la escribe el modelo. No se pierde nada.',
  'about:got': 'Como el de GoT-R1, con un color entre paréntesis tras cada recuadro.',
  'about:plangen': 'Etiquetas: <ref> para un nombre y <box> para sus esquinas en una cuadrícula de 1000.',
  'about:ideogram': 'Recuadros de 0 a 1000, primero el borde vertical.',
  'about:coco': 'Imágenes, categorías y anotaciones; recuadros como x, y, anchura y altura en píxeles.',
  'about:json':
    'Una lista de objetos, cada uno con un nombre y un recuadro [x1, y1, x2, y2] en una cuadrícula de 1000.',
  more: ({ count }) => `y ${number(count)} más.`,
};
