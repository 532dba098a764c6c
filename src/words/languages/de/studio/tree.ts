import { counted, list } from '../../../numbers';
import type { treeWords } from '../../../parts/studio/tree';
import type { TranslationOf } from '../../../speaker';

export const tree: TranslationOf<typeof treeWords> = {
  noPrompt: 'Kein Prompt',
  prompt: ({ text }) => `„${text}“`,
  plan: ({ number }) => `Plan ${number}`,
  try: ({ plan, number }) => `${plan}, Versuch ${number}`,
  painting: ({ number }) => `Bild ${number}`,
  ownPlan: 'Eigener Plan',
  renamed: ({ name, to }) => `${name} in ${to} umbenannt`,
  moved: ({ name }) => `${name} verschoben`,
  resized: ({ name }) => `Größe von ${name} geändert`,
  added: ({ name }) => `${name} hinzugefügt`,
  deleted: ({ name }) => `${name} gelöscht`,
  reordered: 'Reihenfolge geändert',
  editedText: 'Text bearbeitet',
  andMore: ({ text, count }) =>
    `${text} und ${counted(count, { one: '# weitere Änderung', other: '# weitere Änderungen' })}`,
  goBack: ({ title }) => `zurück zu ${title}`,
  backAt: ({ title }) => `Zurück bei ${title}. „Rückgängig“ führt wieder her.`,
  named: ({ name }) => `Benannt: ${name}.`,
  unnamed: 'Der Name ist weg.',
  running: 'Ein Lauf dieses Zweigs ist noch im Gange.',
  runningAdvice: 'Ihn anhalten, dann den Zweig löschen.',
  isBack: ({ title }) => `${title} ist wieder da.`,
  gone: ({ title }) => `Gelöscht: ${title}.`,
  goneWith: ({ title, count }) =>
    `Gelöscht: ${title} und ${counted(count, { one: '# Lauf', other: '# Läufe' })} darunter.`,
  undo: 'Rückgängig',
  onlyRight: ({ name }) => `${name} gibt es nur rechts.`,
  onlyLeft: ({ name }) => `${name} gibt es nur links.`,
  otherOrder: 'Die Objekte stehen in anderer Reihenfolge.',
  noObjects: 'In keinem von beiden ist ein Objekt.',
  noDifference: 'Beide haben dieselben Objekte an denselben Stellen.',
  changed: ({ name, changes }) => `${name}: ${changes.join(', ')}.`,
  called: ({ name }) => `heißt rechts ${name}`,
  boxRight: 'hat nur rechts einen Rahmen',
  boxLeft: 'hat nur links einen Rahmen',
  movedBy: ({ across, down }) =>
    `verschoben um ${list([
      ...(across === 0 ? [] : [`${Math.abs(across)} % nach ${across > 0 ? 'rechts' : 'links'}`]),
      ...(down === 0 ? [] : [`${Math.abs(down)} % nach ${down > 0 ? 'unten' : 'oben'}`]),
    ])}`,
  sizedBy: ({ wider, higher }) =>
    list([
      ...(wider === 0 ? [] : [`${Math.abs(wider)} % ${wider > 0 ? 'breiter' : 'schmaler'}`]),
      ...(higher === 0 ? [] : [`${Math.abs(higher)} % ${higher > 0 ? 'höher' : 'niedriger'}`]),
    ]),
  movedLittle: 'um weniger als 1 % verschoben',
  model: ({ left, right }) => `Modell: links ${left}, rechts ${right}.`,
  seed: ({ left, right }) => `Startwert: links ${left}, rechts ${right}.`,
  guidance: ({ left, right }) => `Führung: links ${left}, rechts ${right}.`,
  temperature: ({ left, right }) => `Temperatur: links ${left}, rechts ${right}.`,
  reward: ({ left, right }) => `Belohnung: links ${left}, rechts ${right}.`,
  sameCells: 'Die Bilder sind in jedem Feld gleich.',
  otherCells: ({ count, of }) => `Die Bilder unterscheiden sich in ${count} von ${of} Feldern.`,
};
