import { counted, list, number } from '../../../numbers';
import type { runWords } from '../../../parts/studio/run';
import type { TranslationOf } from '../../../speaker';

const objects = (count: number) => counted(count, { one: '# Objekt', other: '# Objekte' });

export const run: TranslationOf<typeof runWords> = {
  notReady: 'Das Modell ist noch nicht bereit.',
  notReadyAdvice: 'Warten, bis es geladen ist, dann noch einmal versuchen.',
  noPlans: ({ name }) => `${name} malt, schreibt aber keine Pläne.`,
  noPlansAdvice: 'Objekte von Hand hinzufügen und malen.',
  noPictures: ({ name }) => `${name} kann nicht malen.`,
  noPicturesAdvice: 'Unter „Modelle“ ein anderes wählen.',
  noPrompt: 'Noch gibt es keinen Prompt.',
  noPromptAdvice: 'Schreiben, was das Bild zeigen soll, dann planen.',
  noPlan: 'Noch gibt es keinen Plan zu malen.',
  noPlanAdvice: 'Erst planen, oder ein Objekt hinzufügen.',
  planningLater: 'Das Planen beginnt, wenn das Modell geladen ist.',
  paintingLater: 'Das Malen beginnt, wenn das Modell geladen ist.',
  planningStopped: 'Planen angehalten.',
  paintingStopped: 'Malen angehalten.',
  atWork: 'Das Modell arbeitet.',
  atWorkAdvice: 'Es anhalten, dann ein anderes Token wählen.',
  nothingMarked: 'Nichts ist markiert, um neu gemalt zu werden.',
  nothingMarkedAdvice: 'Mit dem Pinsel Felder markieren, oder einen Rahmen ändern.',
  paintWhole: 'Ganzes Bild malen',
  planChanged:
    'Der Plan wurde geändert, seit das Modell ihn schrieb, darum würde ein anderes Token nicht passen.',
  planChangedAdvice: 'Die Änderungen rückgängig machen, oder neu planen.',
  lockedAfter: ({ name }) => `„${name}“ ist gesperrt und kommt nach diesem Token: Es würde neu geschrieben.`,
  lockedAfterAdvice: 'Es erst entsperren, oder ein späteres Token wählen.',
  around: ({ names }) => `Geplant wird um ${list(names.map((name) => `„${name}“`))} herum.`,
  plan: 'planen',
  goOn: 'fortsetzen',
  fork: 'abzweigen',
  objectPlaced: ({ name, place }) => `${name}: ${place}.`,
  longest: ({ count }) => `Der Plan hat mit ${objects(count)} seine größte Länge erreicht.`,
  longestAdvice: 'Das Modell von hier fortfahren lassen, oder den Plan malen, wie er ist.',
  planned: ({ count }) => `Der Plan ist fertig: ${objects(count)}.`,
  plannedWith: ({ count, problems }) =>
    `Der Plan ist fertig: ${objects(count)}. Das Modell schrieb ${counted(problems, { one: '# Stelle, die sich nicht lesen ließ', other: '# Stellen, die sich nicht lesen ließen' })}.`,
  asProse: 'Solche Stellen bleiben als Text im Gedankengang und lassen sich dort ausbessern.',
  tooMany: ({ most, planned }) =>
    `Ein Bild dieses Modells zeigt höchstens ${most} Dinge, der Plan hat ${planned}: die vordersten fehlen.`,
  madePrompt: ({ prompt }) => `Es gibt keinen Prompt, darum wird der Plan als „${prompt}“ gemalt.`,
  same: 'Es wurde wieder dasselbe: Das Modell ist sich sicher, was dort hingehört.',
  sameAdvice: 'Den Plan ändern, oder die Temperatur des Bildes erhöhen.',
  painted: ({ seed }) => `Das Bild ist fertig, Startwert ${seed}.`,
  paintedSeveral: ({ count }) => `${counted(count, { one: '# Bild ist', other: '# Bilder sind' })} fertig.`,
  notChecked: 'nicht geprüft',
  allHeld: ({ count }) => `alle ${count} erfüllt`,
  plannedInTries: ({ count, tries, standing, problems }) =>
    `Der Plan ist fertig: ${objects(count)}, der beste von ${tries} Versuchen: ${standing}.${
      problems === 0
        ? ''
        : ` Nicht zu lesen: ${counted(problems, { one: '# Stelle', other: '# Stellen' })} des Modells.`
    }`,
  stillBroken: ({ count }) =>
    `${counted(count, { one: '# Sache, die der Prompt verlangt, ist', other: '# Sachen, die der Prompt verlangt, sind' })} in diesem Plan verletzt.`,
  moreTries: ({ count, seconds }) =>
    `${counted(count, { one: '# Plan', other: '# Pläne' })} machen, den besten behalten (etwa ${number(seconds)} s)`,
  someHeld: ({ held, count }) => `${held} von ${count} erfüllt`,
  candidate: ({ number, count, standing }) => `Plan ${number} von ${count}: ${standing}.`,
  best: ({ number, count, standing }) => `Plan ${number} ist der beste von ${count} Plänen: ${standing}.`,
  bestFinished: ({ number, count, standing }) =>
    `Plan ${number} ist der beste von ${counted(count, { one: '# fertigen Plan', other: '# fertigen Plänen' })}: ${standing}.`,
  noneFinished: 'Keiner der Pläne kam an sein Ende.',
  noneFinishedAdvice:
    'Was der letzte geschrieben hat, bleibt; das Modell davon fortfahren lassen, oder neu planen.',
  lockedElsewhere: ({ number, name }) => `Plan ${number} hat „${name}“ anderswo, und es ist gesperrt.`,
  lockedElsewhereAdvice: 'Es entsperren, um diesen Plan zu nehmen.',
  choose: ({ number }) => `Plan ${number} wählen`,
  chosen: ({ number, count, standing }) => `Plan ${number}: ${objects(count)}, ${standing}.`,
  written: ({ count, tokens }) =>
    `${objects(count)}, ${counted(tokens, { one: '# Token', other: '# Token' })}`,
  planning: 'Planen',
  painting: 'Malen',
  picture: 'unterwegs',
  pictureOf: ({ picture, count }) => `Bild ${picture} von ${count}, unterwegs`,
  row: ({ row, rows }) => `Zeile ${row} von ${rows}`,
  rowOf: ({ row, rows, picture, count }) => `Bild ${picture} von ${count}, Zeile ${row} von ${rows}`,
};
