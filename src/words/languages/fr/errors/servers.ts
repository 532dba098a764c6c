import type { servers as english } from '../../../parts/errors/servers';
import type { Translation } from '../../../speaker';

export const servers: Translation<typeof english> = {
  'remote-address-unusable': 'Ce n’est pas l’adresse d’un serveur.',
  'remote-address-unusable.advice':
    'Écrivez-en une qui commence par https://, ou par http://localhost pour un serveur sur cette machine.',
  'remote-unknown': 'Le serveur choisi n’est pas dans la liste de cet appareil.',
  'remote-unknown.advice': 'Ajoutez-le de nouveau sous « Modèles ».',
  'remote-offline': ({ host }) => `${host} est injoignable depuis cette page.`,
  'remote-offline.advice':
    'Vérifiez le réseau, l’adresse et le certificat du serveur ; celui-ci doit aussi autoriser cette page (origins). Rien n’est perdu : continuez quand il sera de retour.',
  'remote-wants-key': ({ host }) => `${host} n’accepte pas cette clé, ou en veut une.`,
  'remote-wants-key.advice': 'Donnez sa clé sous « Modèles », puis réessayez.',
  'remote-busy': ({ host, seconds }) =>
    `Toutes les places de ${host} sont prises. L’une sera sans doute libre dans ${seconds} s.`,
  'remote-busy.advice': 'Réessayez à ce moment-là.',
  'remote-failed': ({ host, status }) => `${host} a échoué (${status}).`,
  'remote-failed.advice': 'Réessayez ; ce qui est ici est conservé.',
  'remote-refused': ({ host, status, reason }) => `${host} a refusé la demande (${status}) : « ${reason} ».`,
  'remote-refused.advice': 'Changez ce qu’il nomme, puis réessayez.',
  'remote-cut': ({ host }) => `La réponse de ${host} s’est interrompue.`,
  'remote-cut.advice':
    'Ce qui est arrivé est conservé. Continuez la planification de là, ou peignez de nouveau.',
  'remote-unreadable': ({ host, field }) =>
    `${host} a envoyé quelque chose que Scenograph ne sait pas lire (${field}).`,
  'remote-unreadable.advice': 'Demandez à qui tient le serveur quelle est sa version.',
  'remote-redirects': ({ host }) => `${host} renvoie à une autre adresse.`,
  'remote-redirects.advice': 'Les prompts n’y sont pas envoyés. Ajoutez le serveur par sa propre adresse.',
  'remote-speaks-other': ({ host }) =>
    `${host} n’est pas un serveur avec lequel Scenograph peut planifier et peindre.`,
  'remote-speaks-other.advice':
    'Il en faut un démarré avec python -m models.serve, ou un qui offre l’Images API d’OpenAI.',
  'remote-other-model': ({ host, name, found }) =>
    `${host} avait ${name}, et répond maintenant comme ${found}.`,
  'remote-other-model.advice': 'Ajoutez le serveur de nouveau pour utiliser ce qu’il a maintenant.',
};
