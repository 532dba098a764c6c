import { counted } from '../../../numbers';
import type { scenesWords } from '../../../parts/studio/scenes';
import type { TranslationOf } from '../../../speaker';

export const scenes: TranslationOf<typeof scenesWords> = {
  planOpen: 'Der Plan ist offen.',
  openPlan: 'Plan öffnen',
  planOpenWith: ({ problems }) =>
    `Der Plan ist offen, aber ${counted(problems, { one: '# Stelle darin ließ', other: '# Stellen darin ließen' })} sich nicht lesen, wie geschrieben.`,
  asProse: 'Solche Stellen bleiben als Text im Gedankengang und lassen sich dort ausbessern.',
  sceneOpen: 'Die Szene ist offen.',
  sceneOpenAdvice: '„Rückgängig“ holt die vorige zurück.',
  replayOpen: 'Die Wiedergabe ist offen, unter den Läufen dieser Szene.',
  replayOpenAdvice: 'Der eigene Plan ist, wie er war.',
  pictureBack: 'Das Bild ist wieder da.',
  pictureDeleted: 'Das Bild ist gelöscht.',
  undo: 'Rückgängig',
  sceneDeleted: 'Die Szene ist gelöscht, mit ihren Bildern und Läufen.',
  copyOf: ({ name }) => (name === '' ? 'Eine Kopie' : `${name}, eine Kopie`),
  scenesBrought: ({ count, there }) =>
    `${counted(count, { one: '# Szene', other: '# Szenen' })} aufgenommen${there > 0 ? `; ${counted(there, { one: '# war', other: '# waren' })} schon da` : ''}.`,
  filesSkipped: ({ count }) =>
    `${counted(count, { one: '# Datei', other: '# Dateien' })} darin ließ sich nicht lesen und fehlt.`,
  elsewhere: 'Die letzte Szene ist in einem anderen Tab offen, darum beginnt dieser leer.',
  openHere: 'Hier öffnen',
  openAsCopy:
    'Die Szene ist noch in einem anderen Tab offen und geht hier als Kopie weiter, mit ihren Bildern.',
  openAsCopyAdvice: 'Die im anderen Tab bleibt, wie sie ist.',
  openTwice:
    'Diese Szene ist auch in einem anderen Tab offen, und nur was zuletzt geändert wird, bleibt erhalten.',
  openTwiceAdvice: 'Den anderen Tab schließen, oder diese Szene als Datei sichern.',
};
