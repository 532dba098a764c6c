import { number } from '../../../numbers';
import { formNames } from '../../../parts/layoutForms';
import type { library as english } from '../../../parts/errors/library';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

const SPLIT = 'Répartissez-la en plusieurs scènes.';
const COPY = 'Choisissez une autre copie du fichier.';
const OTHER_FILE = 'Choisissez un autre fichier.';
const OURS = 'Déposez un PNG enregistré par Scenograph.';
const UPDATE = 'Mettez celui-ci à jour, puis ouvrez de nouveau.';
const DROP =
  'Déposez un PNG ou une scène enregistrés par Scenograph, ou un fichier texte contenant une chaîne.';
const OTHER_FORM = 'Choisissez un autre format, ou corrigez le texte.';
const WHOLE_FORMS = () => `Donnez l’une de ces formes, entière : ${formNames()}.`;

const at = (field: string): string => (field === '' ? '' : ` (à «\u00A0${field}\u00A0»)`);
const refused = (form: string, reason: string): string =>
  `Ce n’est pas une disposition de la forme ${form} : ${reason}.`;

export const library: Translation<typeof english> = {
  'browser-full':
    'Le navigateur n’a plus de place pour ce site, le dernier changement n’est donc pas conservé.',
  'browser-full.advice':
    'Enregistrez vos images dans des fichiers, puis supprimez-en ou libérez de la place sur l’appareil.',
  'browser-keeps-nothing': 'Le navigateur n’a pas pu conserver le dernier changement.',
  'browser-keeps-nothing.advice': 'Enregistrez vos images dans des fichiers, puis rechargez la page.',
  'browser-silent':
    'Le stockage du navigateur ne répond pas : désormais vos scènes ne durent que jusqu’à la fermeture de cette page.',
  'browser-silent.advice':
    'Enregistrez votre travail dans des fichiers. Fermer les autres onglets de Scenograph, ou le navigateur, aide souvent.',
  'scene-gone': 'Cette scène n’est plus là.',
  'scene-gone.advice': 'Choisissez-en une autre.',

  'scene-damaged': 'La scène est tronquée ou altérée.',
  'scene-damaged.advice': COPY,
  'scene-unreadable': 'Cette scène est illisible.',
  'scene-unreadable.advice': 'Ouvrez-la plutôt depuis l’un de ses fichiers PNG.',
  'scene-field-wrong': ({ field }) => `La scène a une partie illisible${at(field)}.`,
  'scene-field-wrong.advice': COPY,
  'painting-field-wrong': ({ field }) => `L’image a une partie illisible${at(field)}.`,
  'painting-field-wrong.advice': COPY,
  'run-field-wrong': ({ field }) => `L’exécution a une partie illisible${at(field)}.`,
  'run-field-wrong.advice': COPY,
  'reference-field-wrong': ({ field }) => `L’image sous le plan a une partie illisible${at(field)}.`,
  'reference-field-wrong.advice': COPY,
  'picture-damaged': 'L’image est tronquée ou altérée.',
  'picture-damaged.advice': COPY,
  'picture-scene-damaged': 'La scène contenue dans cette image est altérée.',
  'picture-scene-damaged.advice': COPY,
  'link-damaged': 'Ce lien est tronqué ou altéré.',
  'link-damaged.advice': 'Copiez-le de nouveau en entier.',
  'json-damaged': 'Le JSON est tronqué ou altéré.',
  'json-damaged.advice': 'Collez-le en entier.',
  'trace-damaged': 'La trace est tronquée ou altérée.',
  'trace-damaged.advice': COPY,
  'trace-field-wrong': ({ field }) => `La trace a une partie illisible${at(field)}.`,
  'trace-field-wrong.advice': COPY,

  'file-kind-unknown': 'Scenograph ne sait pas lire cette sorte de fichier.',
  'file-kind-unknown.advice':
    'Déposez un PNG, une scène ou une trace enregistrés par Scenograph, ou un fichier texte contenant une chaîne.',
  'not-a-png': 'Ce fichier n’est pas une image PNG.',
  'not-a-png.advice': OURS,
  'not-a-scene': 'Ce fichier n’est pas une scène de Scenograph.',
  'not-a-scene.advice': DROP,
  'not-a-painting': 'Ce fichier n’est pas une image de Scenograph.',
  'not-a-painting.advice': DROP,
  'not-a-trace': 'Ce fichier n’est pas une trace de Scenograph.',
  'not-a-trace.advice': DROP,
  'not-a-run': 'Ce fichier n’est pas une exécution de Scenograph.',
  'not-a-run.advice': DROP,
  'not-a-reference': 'Ce fichier n’est pas une image à décalquer.',
  'not-a-reference.advice': DROP,
  'text-without-plan': 'Il n’y a pas de plan dans ce texte.',
  'text-without-plan.advice':
    'Un plan nomme ses objets ainsi : <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|>.',
  'json-cut-short': 'Le JSON est tronqué ou altéré.',
  'json-cut-short.advice': WHOLE_FORMS,
  'layout-form-unknown': 'Ce texte n’a aucune forme de disposition que lise Scenograph.',
  'layout-form-unknown.advice': WHOLE_FORMS,
  'layout-lacks-part': ({ form, part }) => refused(form, `il lui manque ${part}`),
  'layout-lacks-part.advice': OTHER_FORM,
  'layout-lacks-list': ({ form, list }) => refused(form, `il lui manque la liste «\u00A0${list}\u00A0»`),
  'layout-lacks-list.advice': OTHER_FORM,
  'layout-lacks-objects': ({ form }) => refused(form, 'il lui manque la liste d’objets'),
  'layout-lacks-objects.advice': OTHER_FORM,
  'layout-list-unreadable': ({ form, list }) =>
    refused(form, `rien dans «\u00A0${list}\u00A0» n’est un objet`),
  'layout-list-unreadable.advice': OTHER_FORM,
  'layout-annotations-unreadable': ({ form }) =>
    refused(form, 'aucune annotation de son image n’est lisible'),
  'layout-annotations-unreadable.advice': OTHER_FORM,
  'layout-elements-unreadable': ({ form }) => refused(form, 'aucun élément n’est lisible'),
  'layout-elements-unreadable.advice': OTHER_FORM,
  'layout-without-objects': 'Il n’y a pas d’objet dans cette disposition.',
  'layout-without-objects.advice': 'Choisissez une disposition qui en nomme au moins un.',

  'picture-without-scene': 'Cette image ne contient pas de scène.',
  'picture-without-scene.advice':
    'Déposez un PNG enregistré par Scenograph ; d’autres programmes retirent souvent la scène.',

  'scene-from-newer': 'La scène a été enregistrée par un Scenograph plus récent.',
  'scene-from-newer.advice': UPDATE,
  'link-from-newer': 'Ce lien a été fait par un Scenograph plus récent.',
  'link-from-newer.advice': 'Mettez celui-ci à jour, puis ouvrez de nouveau le lien.',
  'painting-from-newer': 'L’image a été enregistrée par un Scenograph plus récent.',
  'painting-from-newer.advice': UPDATE,
  'trace-from-newer': 'La trace a été enregistrée par un Scenograph plus récent.',
  'trace-from-newer.advice': UPDATE,
  'run-from-newer': 'L’exécution a été enregistrée par un Scenograph plus récent.',
  'run-from-newer.advice': UPDATE,
  'reference-from-newer': 'L’image sous le plan a été conservée par un Scenograph plus récent.',
  'reference-from-newer.advice': UPDATE,
  'kept-by-newer':
    'Ce que conserve ce navigateur a été écrit par un Scenograph plus récent, et reste intact.',
  'kept-by-newer.advice':
    'Rechargez la page pour obtenir le plus récent. D’ici là, vos scènes ne durent que jusqu’à la fermeture de cette page.',

  'file-too-large': 'Le fichier dépasse 64 Mo.',
  'file-too-large.advice': 'Déposez un PNG ou une scène enregistrés par Scenograph.',
  'picture-too-large': 'L’image dépasse 64 Mo.',
  'picture-too-large.advice': OURS,
  'picture-of-too-many-pixels': ({ width, height }) =>
    `L’image a ${number(width)} × ${number(height)} px, plus qu’une page n’en peut contenir.`,
  'picture-of-too-many-pixels.advice': 'Choisissez-en une copie plus petite.',
  'scene-too-large': 'La scène est plus grosse que toute scène écrite par Scenograph.',
  'scene-too-large.advice': OTHER_FILE,
  'scene-too-long-for-link': 'Cette scène est trop longue pour un lien.',
  'scene-too-long-for-link.advice': 'Enregistrez-la plutôt dans un fichier.',
  'trace-too-large': 'La trace est plus grosse que toute trace écrite par Scenograph.',
  'trace-too-large.advice': OTHER_FILE,
  'text-too-long': 'Le texte est plus long que tout plan.',
  'text-too-long.advice': 'Collez une chaîne à la fois.',
  'layout-text-too-long': 'Le texte est plus long que toute disposition.',
  'layout-text-too-long.advice': SPLIT,
  'layout-too-long': 'La disposition est plus longue que tout plan.',
  'layout-too-long.advice': SPLIT,
  'layout-too-many-objects': ({ count, most }) =>
    `La disposition a ${many.objects(count)} ; un plan en contient ${number(most)}.`,
  'layout-too-many-objects.advice': SPLIT,
  'plan-too-many-objects': ({ most }) => `Le plan a plus de ${many.objects(most)}.`,
  'plan-too-many-objects.advice': SPLIT,
};
