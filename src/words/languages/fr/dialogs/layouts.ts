import { number } from '../../../numbers';
import type { layoutsWords } from '../../../parts/dialogs/layouts';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const layouts: TranslationOf<typeof layoutsWords> = {
  fileTooLarge: 'Ce fichier est plus gros que toute disposition. Choisissez-en un autre.',
  undoName: 'importer une disposition',
  bringInAbout:
    'Collez une disposition ou ouvrez son fichier. Elle remplace le plan ; « Annuler » ramène le plan.',
  form: 'Forme',
  layout: 'Disposition',
  whatWasChanged: 'Ce qui a été changé',
  openFile: 'Ouvrir un fichier…',
  cancel: 'Annuler',
  useAsPlan: 'Utiliser comme plan',
  asTextShows: 'Selon le texte',
  bringIn: 'Importer',
  takeOut: 'Exporter',
  title: 'Dispositions et export',
  way: 'Sens',
  nothingToTakeOut: 'Il n’y a pas encore de plan. Planifiez une scène ou dessinez un cadre, puis exportez.',
  copied: 'Copié.',
  layoutCopied: 'La disposition a été copiée.',
  copyRefused: 'Le navigateur ne permet pas de copier ici. Sélectionnez le texte et copiez-le.',
  copy: 'Copier',
  layoutSaved: 'La disposition est enregistrée dans un fichier.',
  saveAsFile: 'Enregistrer dans un fichier',
  planNow: ({ count }) => `Le plan a maintenant ${many.objects(count)}.`,
  read: ({ format, count }) => `${format} : ${many.objects(count)}.`,
  'about:got-r1': 'De la prose avec des marques, comme l’écrit le modèle. Rien ne se perd.',
  'about:got': 'Comme GoT-R1, avec une couleur entre parenthèses après chaque cadre.',
  'about:plangen': 'Balises : <ref> pour un nom et <box> pour ses coins sur une grille de 1000.',
  'about:ideogram': 'Cadres de 0 à 1000, le bord vertical d’abord.',
  'about:coco': 'Images, catégories et annotations ; cadres en x, y, largeur et hauteur en pixels.',
  'about:json': 'Une liste d’objets, chacun avec un nom et un cadre [x1, y1, x2, y2] sur une grille de 1000.',
  more: ({ count }) => `et ${number(count)} de plus.`,
};
