import { counted, list, number } from '../../numbers';
import type { notesWords } from '../../parts/notes';
import type { TranslationOf } from '../../speaker';

export const notes: TranslationOf<typeof notesWords> = {
  'boxes-unreadable': ({ found, of, names }) =>
    `${number(found)} von ${counted(of, { one: '# Box', other: '# Boxen' })} nicht lesbar: ${list(names)}.`,
  'items-unreadable': ({ found, of, names }) =>
    `${number(found)} von ${counted(of, { one: '# Eintrag', other: '# Einträgen' })} nicht lesbar und weggelassen: ${list(names)}.`,
  'names-missing': ({ found, names }) =>
    `${counted(found, { one: '# Objekt hat keinen Namen und heißt', other: '# Objekte haben keinen Namen und heißen' })} jetzt „object“: ${list(names)}.`,
  'name-cut': ({ name, most }) =>
    `Der Name „${name}“ ist länger als ${number(most)} Zeichen und wurde gekürzt.`,
  'box-changed': ({ name, changes }) => `Die Box von „${name}“ war ${list(changes)}; sie wurde berichtigt.`,
  lettering: ({ name }) => `„${name}“ ist ein Schriftzug; er kam als Objekt herein.`,
  'other-images': ({ images }) =>
    `Die Datei hat ${number(images)} Bilder; gelesen wurde das erste, das Boxen hat.`,
  'category-unnamed': ({ category }) =>
    `Die Kategorie ${category} hat keinen Namen; ihre Boxen heißen jetzt „object“.`,
  'objects-over': ({ found, most }) =>
    `Das Layout hat ${number(found)} Objekte; ein Plan fasst ${number(most)}, also kamen die ersten ${number(most)} herein.`,
  'prompt-cut': ({ most }) => `Der Prompt ist länger als ${number(most)} Zeichen und wurde gekürzt.`,
  'background-cut': ({ most }) => `Der Hintergrund ist länger als ${number(most)} Zeichen und wurde gekürzt.`,
  'size-unknown':
    'Die Datei sagt nicht, wie groß das Bild ist; die Boxen wurden auf dem Raster gelesen, in das sie passen.',
  'json-mended': 'Das JSON ist nicht ganz richtig; es wurde gelesen, wie es gemeint war.',
  'json-cut-short': 'Das JSON endet zu früh; was vollständig war, kam herein.',
  'picture-too-large': ({ width, height }) =>
    `Das Bild soll ${number(width)} × ${number(height)} px haben, mehr als jedes, das Scenograph malt; die Szene kam ohne es herein.`,
  'pictures-left-out': ({ found, of }) =>
    `${number(found)} von ${counted(of, { one: '# Bild', other: '# Bildern' })} der Aufzeichnung ${found === 1 ? 'gibt' : 'geben'} eine unsinnige Größe an und ${found === 1 ? 'wurde' : 'wurden'} weggelassen.`,
  'prose-left-out': 'Der Text zwischen den Objekten wird weggelassen.',
  'boxless-left-out': ({ found }) =>
    counted(found, {
      one: '# Objekt hat keine Box und wird weggelassen.',
      other: '# Objekte haben keine Box und werden weggelassen.',
    }),
  'bracket-is-colour': ({ text }) => `„${text}“ hinter einer Box wird als Farbe des Objekts gelesen werden.`,
  more: ({ count }) => counted(count, { one: '# weiteres', other: '# weitere' }),
  quotedAt: ({ name, at }) => `„${name}“ (${at})`,

  'was:not-a-number': 'nicht aus Zahlen',
  'was:fractional': 'nicht aus ganzen Zahlen',
  'was:out-of-range': 'teils außerhalb des Bildes',
  'was:reversed': 'verkehrt herum',
  'was:empty': 'ohne Fläche',

  'chain:stray-mark': 'Dieser Marke fehlt ihr Gegenstück, sie bleibt als Text.',
  'chain:malformed-name': 'Dieses Objekt hat keinen Namen, oder sein Name endet nie; es bleibt als Text.',
  'chain:malformed-box': 'Diese Koordinaten sind nicht lesbar und bleiben als Text.',
  'chain:missing-box': 'Dieses Objekt hat noch keine Box.',
  'chain:unclosed-box': 'Das Ende dieser Box fehlte und wurde ergänzt.',
  'chain:notation': 'Diese Box war anders geschrieben, als das Modell es tut; sie wurde umgeschrieben.',
  'chain:text-after-end': 'Dieser Text steht hinter dem Ende der Kette und fehlt im Plan.',
  'chain:not-a-number': 'Eine Koordinate war keine Zahl und wurde auf 0 gesetzt.',
  'chain:fractional': 'Eine Koordinate war keine ganze Zahl und wurde gerundet.',
  'chain:out-of-range': 'Eine Koordinate lag außerhalb von 0 bis 999 und wurde an den Rand gesetzt.',
  'chain:reversed': 'Die Ecken dieser Box waren vertauscht und wurden umgestellt.',
  'chain:empty': 'Diese Box hatte keine Fläche und wurde eine Einheit breit gemacht.',

  'memory:forbidden':
    'Dieser Browser bewahrt für diese Seite nichts auf; die Szenen bleiben also nur, bis sie geschlossen wird.',
  'memory:forbidden.advice':
    'Bilder als Dateien sichern, oder Scenograph in einem Fenster öffnen, das nicht privat ist.',
  'memory:newer-version':
    'Was dieser Browser aufbewahrt, hat ein neueres Scenograph geschrieben; es bleibt unberührt, und die Szenen bleiben nur, bis diese Seite geschlossen wird.',
  'memory:newer-version.advice':
    'Die anderen Tabs von Scenograph schließen und diese Seite neu laden; dann kommt die neuere Fassung.',
  'memory:silent':
    'Der Speicher des Browsers antwortet nicht; die Szenen bleiben also nur, bis diese Seite geschlossen wird.',
  'memory:silent.advice': 'Die Arbeit als Dateien sichern, dann den Browser schließen und wieder öffnen.',
};
