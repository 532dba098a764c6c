import { number } from '../../../numbers';
import { formNames } from '../../../parts/layoutForms';
import type { library as english } from '../../../parts/errors/library';
import type { Translation } from '../../../speaker';

const SPLIT = 'Auf mehrere Szenen verteilen.';
const COPY = 'Eine andere Kopie der Datei wählen.';
const OTHER_FILE = 'Eine andere Datei wählen.';
const OURS = 'Ein PNG ablegen, das Scenograph gesichert hat.';
const UPDATE = 'Dieses hier erneuern, dann noch einmal öffnen.';
const DROP =
  'Ein PNG oder eine Szene ablegen, die Scenograph gesichert hat, oder eine Textdatei mit einer Kette.';
const OTHER_FORM = 'Ein anderes Format wählen, oder den Text berichtigen.';
const WHOLE_FORMS = () => `Eine dieser Formen vollständig angeben: ${formNames()}.`;

const at = (field: string): string => (field === '' ? '' : ` (bei „${field}“)`);
const refused = (form: string, reason: string): string =>
  `Das ist kein Layout in der Form von ${form}: ${reason}.`;

export const library: Translation<typeof english> = {
  'browser-full':
    'Der Browser hat für diese Seite keinen Platz mehr; die letzte Änderung ist nicht aufbewahrt.',
  'browser-full.advice':
    'Die Bilder als Dateien sichern, dann einige löschen oder Platz auf dem Gerät schaffen.',
  'browser-keeps-nothing': 'Der Browser konnte die letzte Änderung nicht aufbewahren.',
  'browser-keeps-nothing.advice': 'Die Bilder als Dateien sichern, dann die Seite neu laden.',
  'browser-silent':
    'Der Speicher des Browsers antwortet nicht; von jetzt an bleiben die Szenen nur, bis diese Seite geschlossen wird.',
  'browser-silent.advice':
    'Die Arbeit als Dateien sichern. Oft hilft es, die anderen Tabs von Scenograph oder den Browser zu schließen.',
  'scene-gone': 'Diese Szene ist nicht mehr da.',
  'scene-gone.advice': 'Eine andere wählen.',

  'scene-damaged': 'Die Szene ist abgeschnitten oder verändert.',
  'scene-damaged.advice': COPY,
  'scene-unreadable': 'Diese Szene ist nicht lesbar.',
  'scene-unreadable.advice': 'Sie stattdessen aus einer ihrer PNG-Dateien öffnen.',
  'scene-field-wrong': ({ field }) => `Ein Teil der Szene ist nicht lesbar${at(field)}.`,
  'scene-field-wrong.advice': COPY,
  'painting-field-wrong': ({ field }) => `Ein Teil des Bildes ist nicht lesbar${at(field)}.`,
  'painting-field-wrong.advice': COPY,
  'run-field-wrong': ({ field }) => `Ein Teil des Laufs ist nicht lesbar${at(field)}.`,
  'run-field-wrong.advice': COPY,
  'reference-field-wrong': ({ field }) => `Ein Teil des Bildes unter dem Plan ist nicht lesbar${at(field)}.`,
  'reference-field-wrong.advice': COPY,
  'picture-damaged': 'Das Bild ist abgeschnitten oder verändert.',
  'picture-damaged.advice': COPY,
  'picture-scene-damaged': 'Die Szene in diesem Bild ist verändert.',
  'picture-scene-damaged.advice': COPY,
  'link-damaged': 'Dieser Link ist abgeschnitten oder verändert.',
  'link-damaged.advice': 'Ihn noch einmal ganz kopieren.',
  'json-damaged': 'Das JSON ist abgeschnitten oder verändert.',
  'json-damaged.advice': 'Es ganz einfügen.',
  'trace-damaged': 'Die Aufzeichnung ist abgeschnitten oder verändert.',
  'trace-damaged.advice': COPY,
  'trace-field-wrong': ({ field }) => `Ein Teil der Aufzeichnung ist nicht lesbar${at(field)}.`,
  'trace-field-wrong.advice': COPY,

  'file-kind-unknown': 'Diese Art von Datei kann Scenograph nicht lesen.',
  'file-kind-unknown.advice':
    'Ein PNG, eine Szene oder eine Aufzeichnung ablegen, die Scenograph gesichert hat, oder eine Textdatei mit einer Kette.',
  'not-a-png': 'Diese Datei ist kein PNG-Bild.',
  'not-a-png.advice': OURS,
  'not-a-scene': 'Diese Datei ist keine Szene von Scenograph.',
  'not-a-scene.advice': DROP,
  'not-a-painting': 'Diese Datei ist kein Bild von Scenograph.',
  'not-a-painting.advice': DROP,
  'not-a-trace': 'Diese Datei ist keine Aufzeichnung von Scenograph.',
  'not-a-trace.advice': DROP,
  'not-a-run': 'Diese Datei ist kein Lauf von Scenograph.',
  'not-a-run.advice': DROP,
  'not-a-reference': 'Diese Datei ist kein Bild zum Nachzeichnen.',
  'not-a-reference.advice': DROP,
  'text-without-plan': 'In diesem Text ist kein Plan.',
  'text-without-plan.advice':
    'Ein Plan nennt seine Objekte so: <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|>.',
  'json-cut-short': 'Das JSON ist abgeschnitten oder verändert.',
  'json-cut-short.advice': WHOLE_FORMS,
  'layout-form-unknown': 'Dieser Text hat keine Form von Layout, die Scenograph liest.',
  'layout-form-unknown.advice': WHOLE_FORMS,
  'layout-lacks-part': ({ form, part }) => refused(form, `${part} fehlt`),
  'layout-lacks-part.advice': OTHER_FORM,
  'layout-lacks-list': ({ form, list }) => refused(form, `die Liste „${list}“ fehlt`),
  'layout-lacks-list.advice': OTHER_FORM,
  'layout-lacks-objects': ({ form }) => refused(form, 'die Liste der Objekte fehlt'),
  'layout-lacks-objects.advice': OTHER_FORM,
  'layout-list-unreadable': ({ form, list }) => refused(form, `nichts in „${list}“ ist ein Objekt`),
  'layout-list-unreadable.advice': OTHER_FORM,
  'layout-annotations-unreadable': ({ form }) => refused(form, 'keine Annotation seines Bildes ist lesbar'),
  'layout-annotations-unreadable.advice': OTHER_FORM,
  'layout-elements-unreadable': ({ form }) => refused(form, 'kein Element ist lesbar'),
  'layout-elements-unreadable.advice': OTHER_FORM,
  'layout-without-objects': 'In diesem Layout ist kein Objekt.',
  'layout-without-objects.advice': 'Ein Layout wählen, das mindestens eines nennt.',

  'picture-without-scene': 'In diesem Bild ist keine Szene.',
  'picture-without-scene.advice':
    'Ein PNG ablegen, das Scenograph gesichert hat; andere Programme entfernen die Szene oft.',

  'scene-from-newer': 'Die Szene hat ein neueres Scenograph gesichert.',
  'scene-from-newer.advice': UPDATE,
  'link-from-newer': 'Dieser Link kommt aus einem neueren Scenograph.',
  'link-from-newer.advice': 'Dieses hier erneuern, dann den Link noch einmal öffnen.',
  'painting-from-newer': 'Das Bild hat ein neueres Scenograph gesichert.',
  'painting-from-newer.advice': UPDATE,
  'trace-from-newer': 'Die Aufzeichnung hat ein neueres Scenograph gesichert.',
  'trace-from-newer.advice': UPDATE,
  'run-from-newer': 'Den Lauf hat ein neueres Scenograph gesichert.',
  'run-from-newer.advice': UPDATE,
  'reference-from-newer': 'Das Bild unter dem Plan hat ein neueres Scenograph gesichert.',
  'reference-from-newer.advice': UPDATE,
  'kept-by-newer':
    'Was dieser Browser aufbewahrt, hat ein neueres Scenograph geschrieben; es bleibt unberührt.',
  'kept-by-newer.advice':
    'Die Seite neu laden, dann kommt das neuere. Bis dahin bleiben die Szenen nur, bis diese Seite geschlossen wird.',

  'file-too-large': 'Die Datei ist größer als 64 MB.',
  'file-too-large.advice': 'Ein PNG oder eine Szene ablegen, die Scenograph gesichert hat.',
  'picture-too-large': 'Das Bild ist größer als 64 MB.',
  'picture-too-large.advice': OURS,
  'picture-of-too-many-pixels': ({ width, height }) =>
    `Das Bild hat ${number(width)} × ${number(height)} px, mehr als eine Seite halten kann.`,
  'picture-of-too-many-pixels.advice': 'Eine kleinere Kopie davon wählen.',
  'scene-too-large': 'Die Szene ist größer als jede, die Scenograph schreibt.',
  'scene-too-large.advice': OTHER_FILE,
  'scene-too-long-for-link': 'Diese Szene ist zu lang für einen Link.',
  'scene-too-long-for-link.advice': 'Sie stattdessen als Datei sichern.',
  'trace-too-large': 'Die Aufzeichnung ist größer als jede, die Scenograph schreibt.',
  'trace-too-large.advice': OTHER_FILE,
  'text-too-long': 'Der Text ist länger als jeder Plan.',
  'text-too-long.advice': 'Immer nur eine Kette einfügen.',
  'layout-text-too-long': 'Der Text ist länger als jedes Layout.',
  'layout-text-too-long.advice': SPLIT,
  'layout-too-long': 'Das Layout ist länger als jeder Plan.',
  'layout-too-long.advice': SPLIT,
  'layout-too-many-objects': ({ count, most }) =>
    `Das Layout hat ${number(count)} Objekte; ein Plan fasst ${number(most)}.`,
  'layout-too-many-objects.advice': SPLIT,
  'plan-too-many-objects': ({ most }) => `Der Plan hat mehr als ${number(most)} Objekte.`,
  'plan-too-many-objects.advice': SPLIT,
};
