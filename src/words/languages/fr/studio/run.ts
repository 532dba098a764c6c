import { list, number } from '../../../numbers';
import type { runWords } from '../../../parts/studio/run';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const run: TranslationOf<typeof runWords> = {
  notReady: 'Le modèle n’est pas encore prêt.',
  notReadyAdvice: 'Attendez qu’il soit chargé, puis réessayez.',
  noPlans: ({ name }) => `${name} peint, mais n’écrit pas de plans.`,
  noPlansAdvice: 'Ajoutez des objets à la main et peignez-les.',
  noPictures: ({ name }) => `${name} ne peut pas peindre.`,
  noPicturesAdvice: 'Choisissez un autre modèle sous « Modèles ».',
  noPrompt: 'Il n’y a pas encore de prompt.',
  noPromptAdvice: 'Écrivez ce que doit montrer l’image, puis appuyez sur « Planifier ».',
  noPlan: 'Il n’y a pas encore de plan à peindre.',
  noPlanAdvice: 'Appuyez d’abord sur « Planifier », ou ajoutez un objet.',
  planningLater: 'La planification commencera quand le modèle sera chargé.',
  paintingLater: 'La peinture commencera quand le modèle sera chargé.',
  planningStopped: 'Planification arrêtée.',
  paintingStopped: 'Peinture arrêtée.',
  atWork: 'Le modèle travaille.',
  atWorkAdvice: 'Arrêtez-le, puis choisissez un autre jeton.',
  nothingMarked: 'Rien n’est marqué à repeindre.',
  nothingMarkedAdvice: 'Marquez des cellules avec le pinceau, ou changez un cadre.',
  paintWhole: 'Peindre toute l’image',
  planChanged: 'Le plan a changé depuis que le modèle l’a écrit, un autre jeton n’y conviendrait donc pas.',
  planChangedAdvice: 'Annulez les changements, ou planifiez de nouveau.',
  lockedAfter: ({ name }) =>
    `« ${name} » est verrouillé et vient après ce jeton : il serait écrit de nouveau.`,
  lockedAfterAdvice: 'Déverrouillez-le d’abord, ou choisissez un jeton plus loin.',
  around: ({ names }) => `Planification autour de ${list(names.map((name) => `«\u00A0${name}\u00A0»`))}.`,
  plan: 'planifier',
  goOn: 'continuer',
  fork: 'bifurquer',
  objectPlaced: ({ name, place }) => `${name} : ${place}.`,
  longest: ({ count }) => `Le plan a atteint sa longueur maximale avec ${many.objects(count)}.`,
  longestAdvice: 'Laissez le modèle continuer d’ici, ou peignez le plan tel quel.',
  planned: ({ count }) => `Le plan est terminé : ${many.objects(count)}.`,
  plannedWith: ({ count, problems }) =>
    `Le plan est terminé : ${many.objects(count)}. Écrit par le modèle mais illisible : ${many.places(problems)}.`,
  asProse: 'Ces endroits restent en prose dans le raisonnement, où vous pouvez les corriger.',
  tooMany: ({ most, planned }) =>
    `Une image de ce modèle montre au plus ${most} choses et le plan en a ${planned} : celles de devant manqueront.`,
  madePrompt: ({ prompt }) => `Il n’y a pas de prompt, le plan est donc peint comme « ${prompt} ».`,
  same: 'Le résultat est le même : le modèle est sûr de ce qui doit être là.',
  sameAdvice: 'Changez le plan, ou augmentez la température de l’image.',
  painted: ({ seed }) => `L’image est terminée, graine ${seed}.`,
  paintedSeveral: ({ count }) => `Terminé : ${many.pictures(count)}.`,
  notChecked: 'non vérifié',
  allHeld: ({ count }) => `tout respecté (${number(count)})`,
  plannedInTries: ({ count, tries, standing, problems }) =>
    `Le plan est terminé\u00A0: ${many.objects(count)}, le meilleur de ${many.tries(tries)}\u00A0: ${standing}.${problems === 0 ? '' : ` Écrit par le modèle mais illisible\u00A0: ${many.places(problems)}.`}`,
  stillBroken: ({ count }) => `Demandé par le prompt et enfreint dans ce plan : ${many.problems(count)}.`,
  moreTries: ({ count, seconds }) =>
    `Faire ${many.plans(count)}, garder le meilleur (environ ${number(seconds)} s)`,
  someHeld: ({ held, count }) => `${held} sur ${count} respectés`,
  candidate: ({ number, count, standing }) => `Plan ${number} sur ${count} : ${standing}.`,
  best: ({ number, count, standing }) =>
    `Le plan ${number} est le meilleur de ${many.plans(count)} : ${standing}.`,
  bestFinished: ({ number, count, standing }) =>
    `Le plan ${number} est le meilleur de ${many.finishedPlans(count)} : ${standing}.`,
  noneFinished: 'Aucun plan n’est arrivé à sa fin.',
  noneFinishedAdvice:
    'Ce que le dernier a écrit reste ; laissez le modèle continuer, ou planifiez de nouveau.',
  lockedElsewhere: ({ number, name }) =>
    `Le plan ${number} place « ${name} » ailleurs, et il est verrouillé.`,
  lockedElsewhereAdvice: 'Déverrouillez-le pour prendre ce plan.',
  choose: ({ number }) => `choisir le plan ${number}`,
  chosen: ({ number, count, standing }) => `Plan ${number} : ${many.objects(count)}, ${standing}.`,
  written: ({ count, tokens }) => `${many.objects(count)}, ${many.tokens(tokens)}`,
  planning: 'Planification',
  painting: 'Peinture',
  picture: 'en route',
  pictureOf: ({ picture, count }) => `image ${picture} sur ${count}, en route`,
  row: ({ row, rows }) => `rangée ${row} sur ${rows}`,
  rowOf: ({ row, rows, picture, count }) => `image ${picture} sur ${count}, rangée ${row} sur ${rows}`,
};
