import { number } from '../../../numbers';
import type { servers as english } from '../../../parts/errors/servers';
import type { Translation } from '../../../speaker';

export const servers: Translation<typeof english> = {
  'remote-address-unusable': 'Das ist nicht die Adresse eines Servers.',
  'remote-address-unusable.advice':
    'Eine schreiben, die mit https:// beginnt, oder mit http://localhost für einen Server auf diesem Rechner.',
  'remote-unknown': 'Der gewählte Server steht nicht auf der Liste dieses Geräts.',
  'remote-unknown.advice': 'Ihn unter „Modelle“ wieder hinzufügen.',
  'remote-offline': ({ host }) => `${host} ist von dieser Seite aus nicht zu erreichen.`,
  'remote-offline.advice':
    'Netz, Adresse und Zertifikat des Servers prüfen; er muss diese Seite auch zulassen (Origins). Nichts ist verloren: weitermachen, wenn er wieder da ist.',
  'remote-wants-key': ({ host }) => `${host} nimmt diesen Schlüssel nicht an, oder verlangt einen.`,
  'remote-wants-key.advice': 'Seinen Schlüssel unter „Modelle“ angeben, dann noch einmal versuchen.',
  'remote-busy': ({ host, seconds }) =>
    `Alle Plätze von ${host} sind belegt. In ${number(seconds)} s ist wohl einer frei.`,
  'remote-busy.advice': 'Es dann noch einmal versuchen.',
  'remote-failed': ({ host, status }) => `${host} hatte einen Fehler (${status}).`,
  'remote-failed.advice': 'Es noch einmal versuchen; was hier ist, bleibt erhalten.',
  'remote-refused': ({ host, status, reason }) =>
    `${host} hat die Anfrage abgelehnt (${status}): „${reason}“.`,
  'remote-refused.advice': 'Ändern, was darin genannt ist, dann noch einmal versuchen.',
  'remote-cut': ({ host }) => `Die Antwort von ${host} brach ab.`,
  'remote-cut.advice': 'Was angekommen ist, bleibt erhalten. Von dort weiterplanen, oder noch einmal malen.',
  'remote-unreadable': ({ host, field }) =>
    `${host} hat etwas gesendet, das Scenograph nicht lesen kann (${field}).`,
  'remote-unreadable.advice': 'Bei denen, die den Server betreiben, nach seiner Version fragen.',
  'remote-redirects': ({ host }) => `${host} schickt seine Besucher an eine andere Adresse.`,
  'remote-redirects.advice':
    'Prompts werden nicht dorthin gesendet. Den Server mit seiner eigenen Adresse hinzufügen.',
  'remote-speaks-other': ({ host }) => `${host} ist kein Server, mit dem Scenograph planen und malen kann.`,
  'remote-speaks-other.advice':
    'Dazu braucht es einen, der mit python -m models.serve gestartet wurde, oder einen mit der Images API von OpenAI.',
  'remote-other-model': ({ host, name, found }) => `${host} hatte ${name} und antwortet jetzt als ${found}.`,
  'remote-other-model.advice': 'Den Server neu hinzufügen, um zu verwenden, was er jetzt hat.',
};
