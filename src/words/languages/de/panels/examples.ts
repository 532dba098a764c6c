import type { examplesWords } from '../../../parts/panels/examples';
import type { TranslationOf } from '../../../speaker';

export const examples: TranslationOf<typeof examplesWords> = {
  title: 'Galerie',
  about:
    'Szenen des mitgelieferten Modells, mit allem, was es unterwegs geschrieben hat. Öffnen Sie eine und ändern Sie sie.',
  designers: 'Für Gestaltung',
  teachers: 'Für den Unterricht',
  researchers: 'Für die Forschung',
  opening: ({ name }) => `„${name}“ wird geöffnet.`,
  opened: ({ name }) => `„${name}“ ist offen.`,
  notFetched: ({ name }) =>
    `„${name}“ konnte nicht geholt werden. Versuchen Sie es noch einmal, sobald das Netz wieder da ist.`,
  poster: 'Ein Plakat',
  lesson: 'Eine Schulstunde',
  card: 'Eine Karte',
  interior: 'Ein Zimmer',
  map: 'Eine Spielkarte',
  reef: 'Unter Wasser',
  breaks: 'Wie ein Plan bricht',
  guidance: 'Was Führung bewirkt',
  rewards: 'Was die Belohnungen messen',
  models: 'Zwei Modelle, ein Prompt',
  tries: 'Eine erste und eine spätere Ziehung',
  temperature: 'Kalt und heiß gezogen',
  aboutBreaks: 'Eine Beziehung geht schief: finden, richten, neu malen.',
  aboutGuidance: 'Ein Plan und ein Startwert, dreimal gemalt.',
  aboutRewards: 'Ein guter Plan schlecht gemalt, ein falscher gut gemalt.',
  aboutModels: 'Mini 1, das verstärkt wurde, neben Mini 2, das es nicht wurde.',
  aboutTries: 'Derselbe Prompt und dasselbe Modell, ein anderer Startwert.',
  aboutTemperature: 'Der sicherste Plan neben einem gewagten.',
  noteOf: ({ number, of }) => `Notiz ${number} von ${of}`,
  previous: 'Vorige Notiz',
  next: 'Nächste Notiz',
  close: 'Notizen schließen',
  breaks1:
    'Lesen Sie den Prompt, dann die Prüfungen. Eine ist gebrochen: Um welche Worte des Prompts geht es?',
  breaks2:
    'Spielen Sie den Lauf mit K ab und achten Sie auf den falschen Rahmen. Das Modell schreibt der Reihe nach: Was stand vorher schon fest?',
  breaks3: 'Ziehen Sie den Rahmen auf der Bühne, bis die Prüfung hält. Bewegen Sie so wenig wie möglich.',
  breaks4:
    'Malen Sie. In den Läufen wurde „Tidy“ nach Regeln gerichtet: Legen Sie beide Bilder mit C nebeneinander.',
  guidance1:
    'Unter der Bühne stehen drei Bilder eines Plans mit einem Startwert. Nur die Führung ist verschieden: 1, 4 und 16.',
  guidance2:
    'Führung drängt jedes Token weg von dem, was das Modell ohne den Prompt malen würde. Bei 1 tut sie nichts.',
  guidance3:
    'Wählen Sie zwei Bilder in den Läufen und drücken Sie C. Wo sind sie verschieden, und wo gar nicht?',
  guidance4:
    'Malen Sie mit eigener Führung, hinter dem Pfeil neben „Malen“. Mehr ist nicht besser: Sagen Sie, warum.',
  rewards1:
    'Die Prüfungen geben vier Belohnungen: Prompt zu Plan in Worten, Prompt zu Plan im Raum, Plan zu Bild, Prompt zu Bild.',
  rewards2: '„A good plan, painted badly“: Die Belohnungen des Plans sind ganz, die des Bildes sinken.',
  rewards3: '„A wrong plan, painted well“: Das Bild folgt seinem Plan, aber nicht dem Prompt.',
  rewards4:
    'Das Training multipliziert sie: Ein schlechter Faktor verdirbt das Ganze. Finden Sie einen Plan, der eine davon überlistet.',
  models1: 'Mini 1 wurde nach dem überwachten Training verstärkt; Mini 2 wurde nur überwacht trainiert.',
  models2:
    'Sie unterscheiden sich auch in Daten und Größe: Das zeigt zwei Modelle, nicht die Wirkung der Verstärkung allein.',
  models3: 'Bewegen Sie beide zugleich mit dem Regler; die Unterschiede stehen darunter in Worten.',
  tries1: 'Die erste Ziehung bricht, was der Prompt sagt; eine spätere mit anderem Startwert hält alles.',
  tries2:
    'Das Studio plant von Neuem, solange eine Prüfung gebrochen ist, und behält den besten Plan; die Läufe zeigen jeden Versuch.',
  tries3:
    'Schalten Sie im Gedankengang die Tokens ein: Wo trennen sich die beiden, und wie wahrscheinlich war jede Wahl?',
  temperature1: 'Bei 0 ist jedes Token das wahrscheinlichste; bei 1,5 kommen auch unwahrscheinliche vor.',
  temperature2:
    'Schalten Sie die Tokens ein: Finden Sie im heißen Plan das mit der geringsten Wahrscheinlichkeit.',
  temperature3:
    'Verzweigen Sie dort: Wählen Sie das wahrscheinlichste Token und lassen Sie das Modell weitermachen.',
};
