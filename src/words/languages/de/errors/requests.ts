import { number } from '../../../numbers';
import type { requests as english } from '../../../parts/errors/requests';
import type { Translation } from '../../../speaker';

export const requests: Translation<typeof english> = {
  'prompt-too-long': 'Der Prompt ist länger, als dieses Modell lesen kann.',
  'prompt-too-long.advice': 'Ihn auf wenige Sätze kürzen, dann noch einmal planen.',
  'plan-too-long': ({ found, limit }) =>
    `Prompt und Plan haben zusammen ${number(found)} Token; dieses Modell liest ${number(limit)}.`,
  'plan-too-long.advice': 'Einige Objekte oder etwas Text löschen, dann noch einmal versuchen.',

  'prompt-empty': 'Es ist noch kein Prompt da.',
  'prompt-empty.advice': 'Das Bild mit ein paar Wörtern beschreiben, dann planen.',
  'setting-wrong': ({ field, problem }) => `Die Einstellung „${field}“ ist nicht zu gebrauchen: ${problem}.`,
  'setting-wrong.advice': 'Sie berichtigen, dann noch einmal versuchen.',
  'writes-no-plans': ({ name }) => `${name} malt, schreibt aber keine Pläne.`,
  'writes-no-plans.advice': 'Die Boxen von Hand zeichnen, oder mit einem anderen Modell planen.',
  'answers-no-questions': ({ name }) => `${name} beantwortet keine Fragen zu Bildern.`,
  'answers-no-questions.advice': 'Ein Modell wählen, das Bilder auch verstehen kann.',
  'has-no-detector': 'Dieses Modell hat keinen Detektor, seine Bilder lassen sich also nicht prüfen.',
  'has-no-detector.advice': 'Ein Modell wählen, das einen hat.',
  'picture-of-other-size': ({ name, width, height, foundWidth, foundHeight }) =>
    `${name} betrachtet Bilder von ${width} × ${height} px, und dieses hat ${foundWidth} × ${foundHeight} px.`,
  'picture-of-other-size.advice': 'Es mit dem geladenen Modell noch einmal malen.',
  'picture-of-other-model': 'Das Bild, das übermalt werden soll, stammt von einem anderen Modell.',
  'picture-of-other-model.advice': 'Stattdessen das ganze Bild malen.',
  'tokens-too-coarse': 'Die Token dieses Modells sind zu grob, um seine Pläne an die Grammatik zu binden.',
  'tokens-too-coarse.advice': 'Das Planen nach der Grammatik ausschalten.',
  'busy-in-other-tab': 'Ein anderer Tab arbeitet an diesem Modell.',
  'busy-in-other-tab.advice': 'Auf ihn warten, oder ihn dort anhalten.',
  'address-empty': 'Es ist noch keine Adresse da.',
  'address-empty.advice': 'Einen Namen bei Hugging Face wie owner/name schreiben, oder eine Adresse.',
  'address-not-understood': 'Das ist weder ein Name bei Hugging Face noch eine Adresse.',
  'address-not-understood.advice':
    'Etwas wie owner/name schreiben, oder eine Adresse, die mit https:// beginnt.',
  'address-holds-password': 'Eine Adresse mit Name und Passwort darin ist nicht zu gebrauchen.',
  'address-holds-password.advice':
    'Beides weglassen; ein Modell, das eine Anmeldung verlangt, lässt sich aus einem Ordner hinzufügen.',
  'address-not-https': 'Nur Adressen, die mit https:// beginnen, sind zu gebrauchen.',
  'address-not-https.advice':
    'Dort nach einer fragen, wo das Modell liegt, oder es aus einem Ordner hinzufügen.',
  'address-names-no-model': 'Diese Adresse bei Hugging Face nennt kein Modell.',
  'address-names-no-model.advice': 'Sie sollte aussehen wie huggingface.co/owner/name.',
  'address-revision-unusable': 'Diese Adresse bei Hugging Face nennt keine brauchbare Revision.',
  'address-revision-unusable.advice':
    'Weglassen, was hinter dem Namen des Modells steht, oder einen Branch oder Commit nennen.',
  'address-not-listed': ({ address }) => `${address} steht nicht auf der Liste der bekannten Adressen.`,
  'address-not-listed.advice': 'Ihr zuerst zustimmen.',
  'model-not-ready': 'Das Modell ist nicht bereit.',
  'model-not-ready.advice': 'Weitermachen, wenn es geladen ist.',
  'benchmark-of-other-model': ({ used, usedBackend, name, backend }) =>
    `Dieser Lauf begann mit ${used} auf ${usedBackend}, und jetzt ist ${name} auf ${backend} geladen.`,
  'benchmark-of-other-model.advice': 'Dasselbe Modell wieder laden, oder einen neuen Lauf beginnen.',

  'model-closed': 'Das Modell wurde geschlossen.',
  'model-closed.advice': 'Es neu laden.',
  'model-not-loaded': 'Das Modell ist nicht geladen.',
  'model-not-loaded.advice': 'Es neu laden.',
  'loading-stopped': 'Das Laden wurde angehalten.',
  'loading-stopped.advice': 'Das Modell neu laden.',
  'message-not-understood': 'Studio und Modell verstehen einander nicht.',
  'message-not-understood.advice': 'Die Seite neu laden.',
  'file-not-part-of-model': ({ file }) => `${file} gehört nicht zum Modell.`,
  'file-not-part-of-model.advice': 'Es neu laden.',
  'model-worker-stopped': 'Der Teil des Studios, in dem das Modell läuft, ist stehengeblieben.',
  'model-worker-stopped.advice': 'Das Modell neu laden; geschieht es wieder, die Seite neu laden.',
  'install-worker-stopped': 'Der Teil des Studios, der Modelle herunterlädt, ist stehengeblieben.',
  'install-worker-stopped.advice': 'Den Download fortsetzen; geschieht es wieder, die Seite neu laden.',
  'engine-failed': 'Das Modell hielt mit einem eigenen Fehler an.',
  'engine-failed.advice':
    'Es noch einmal versuchen; geschieht es wieder, die Seite neu laden und unter „Modell“ WebAssembly wählen.',
  'install-failed': 'Das Herbringen des Modells hielt mit einem Fehler an.',
  'install-failed.advice':
    'Es fortsetzen; geschieht es wieder, die Seite neu laden. Was angekommen ist, bleibt erhalten.',
  'studio-failed': 'Das Modell hielt wegen eines Fehlers in Scenograph an.',
  'studio-failed.advice':
    'Es noch einmal versuchen; geschieht es wieder, die Seite neu laden. Die Szene bleibt erhalten.',
  'told-in-words': ({ text }) => text,
  'told-in-words.advice': ({ advice }) => advice,
  'code-unknown': ({ code }) => `Etwas ging schief, wofür dieses Scenograph keine Worte hat (${code}).`,
  'code-unknown.advice': 'Es erneuern, dann noch einmal versuchen.',
};
