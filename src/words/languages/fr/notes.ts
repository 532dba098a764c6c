import { list, number } from '../../numbers';
import type { notesWords } from '../../parts/notes';
import type { TranslationOf } from '../../speaker';
import { many } from './counts';

export const notes: TranslationOf<typeof notesWords> = {
  'boxes-unreadable': ({ found, of, names }) =>
    `Illisible : ${number(found)} sur ${many.boxes(of)} : ${list(names)}.`,
  'items-unreadable': ({ found, of, names }) =>
    `Illisible et laissé de côté : ${number(found)} sur ${many.items(of)} : ${list(names)}.`,
  'names-missing': ({ found, names }) =>
    `Sans nom, importé comme « objet » : ${many.objects(found)} : ${list(names)}.`,
  'name-cut': ({ name, most }) => `Le nom « ${name} » dépasse ${many.characters(most)} et a été coupé.`,
  'box-changed': ({ name, changes }) => `Le cadre de « ${name} » était ${list(changes)} ; il a été corrigé.`,
  lettering: ({ name }) => `« ${name} » est du lettrage ; importé comme objet.`,
  'other-images': ({ images }) =>
    `Le fichier a ${many.pictures(images)} ; la première avec des cadres a été lue.`,
  'category-unnamed': ({ category }) =>
    `La catégorie ${category} n’a pas de nom ; ses cadres sont importés comme « objet ».`,
  'objects-over': ({ found, most }) =>
    `La disposition a ${many.objects(found)} ; un plan en contient ${number(most)}, les ${number(most)} premiers sont donc importés.`,
  'prompt-cut': ({ most }) => `Le prompt dépasse ${many.characters(most)} et a été coupé.`,
  'background-cut': ({ most }) => `L’arrière-plan dépasse ${many.characters(most)} et a été coupé.`,
  'size-unknown':
    'Le fichier ne dit pas la taille de l’image ; ses cadres ont été lus sur la grille qui les contient.',
  'json-mended': 'Le JSON n’est pas tout à fait du JSON ; il a été lu selon son intention.',
  'json-cut-short': 'Le JSON finit trop tôt ; ce qui était entier est importé.',
  'picture-too-large': ({ width, height }) =>
    `L’image annonce ${number(width)} × ${number(height)} px, plus que tout ce que peint Scenograph ; la scène est importée sans elle.`,
  'pictures-left-out': ({ found, of }) =>
    `De taille absurde dans la trace et laissé de côté : ${number(found)} sur ${many.pictures(of)}.`,
  'prose-left-out': 'La prose entre les objets est laissée de côté.',
  'boxless-left-out': ({ found }) => `Sans cadre et laissé de côté : ${many.objects(found)}.`,
  'bracket-is-colour': ({ text }) => `« ${text} » après un cadre sera lu comme la couleur de son objet.`,
  more: ({ count }) => `${number(count)} de plus`,
  quotedAt: ({ name, at }) => `« ${name} » (${at})`,

  'was:not-a-number': 'fait d’autre chose que de nombres',
  'was:fractional': 'fait de nombres non entiers',
  'was:out-of-range': 'en partie hors de l’image',
  'was:reversed': 'à l’envers',
  'was:empty': 'sans surface',

  'chain:stray-mark': 'Cette marque n’a pas de pendant, elle reste donc du texte.',
  'chain:malformed-name': 'Cet objet n’a pas de nom ou son nom ne finit pas, il reste donc du texte.',
  'chain:malformed-box': 'Ces coordonnées sont illisibles, elles restent donc du texte.',
  'chain:missing-box': 'Cet objet n’a pas encore de cadre.',
  'chain:unclosed-box': 'La fin de ce cadre manquait et a été ajoutée.',
  'chain:notation': 'Ce cadre était écrit autrement que le modèle ne l’écrit ; il a été réécrit.',
  'chain:text-after-end': 'Ce texte vient après la fin de la chaîne et est laissé hors du plan.',
  'chain:not-a-number': 'Une coordonnée n’était pas un nombre et a été mise à 0.',
  'chain:fractional': 'Une coordonnée n’était pas un nombre entier et a été arrondie.',
  'chain:out-of-range': 'Une coordonnée était hors de 0 à 999 et a été ramenée au bord.',
  'chain:reversed': 'Les coins de ce cadre étaient à l’envers et ont été échangés.',
  'chain:empty': 'Ce cadre n’avait pas de surface et a reçu une largeur d’une unité.',

  'memory:forbidden':
    'Ce navigateur ne conserve rien pour cette page, vos scènes ne durent donc que jusqu’à sa fermeture.',
  'memory:forbidden.advice':
    'Enregistrez les images dans des fichiers, ou ouvrez Scenograph dans une fenêtre non privée.',
  'memory:newer-version':
    'Ce que conserve ce navigateur a été écrit par un Scenograph plus récent, qui est laissé intact ; vos scènes ne durent que jusqu’à la fermeture de cette page.',
  'memory:newer-version.advice':
    'Fermez les autres onglets de Scenograph et rechargez cette page pour obtenir le plus récent.',
  'memory:silent':
    'Le stockage du navigateur ne répond pas, vos scènes ne durent donc que jusqu’à la fermeture de cette page.',
  'memory:silent.advice':
    'Enregistrez votre travail dans des fichiers, puis fermez le navigateur et rouvrez-le.',
};
