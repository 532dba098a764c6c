import type { servers as english } from '../../../parts/errors/servers';
import type { Translation } from '../../../speaker';

export const servers: Translation<typeof english> = {
  'remote-address-unusable': 'Esa no es la dirección de un servidor.',
  'remote-address-unusable.advice':
    'Escriba una que empiece por https://, o por http://localhost para un servidor en este equipo.',
  'remote-unknown': 'El servidor elegido no está en la lista de este dispositivo.',
  'remote-unknown.advice': 'Añádalo de nuevo en «Modelos».',
  'remote-offline': ({ host }) => `No se puede llegar a ${host} desde esta página.`,
  'remote-offline.advice':
    'Compruebe la red, la dirección y el certificado del servidor; este también debe permitir esta página (origins). No se ha perdido nada: continúe cuando vuelva.',
  'remote-wants-key': ({ host }) => `${host} no acepta esta clave, o pide una.`,
  'remote-wants-key.advice': 'Dé su clave en «Modelos» e inténtelo de nuevo.',
  'remote-busy': ({ host, seconds }) =>
    `Todas las plazas de ${host} están ocupadas. Es probable que una quede libre en ${seconds} s.`,
  'remote-busy.advice': 'Inténtelo entonces.',
  'remote-failed': ({ host, status }) => `${host} falló (${status}).`,
  'remote-failed.advice': 'Inténtelo de nuevo; lo que hay aquí se conserva.',
  'remote-refused': ({ host, status, reason }) => `${host} rechazó la petición (${status}): «${reason}».`,
  'remote-refused.advice': 'Cambie lo que indica e inténtelo de nuevo.',
  'remote-cut': ({ host }) => `La respuesta de ${host} se interrumpió.`,
  'remote-cut.advice': 'Lo que llegó se conserva. Siga planificando desde ahí, o pinte de nuevo.',
  'remote-unreadable': ({ host, field }) => `${host} envió algo que Scenograph no puede leer (${field}).`,
  'remote-unreadable.advice': 'Pregunte a quien mantiene el servidor qué versión es.',
  'remote-redirects': ({ host }) => `${host} remite a otra dirección.`,
  'remote-redirects.advice': 'Los prompts no se envían allí. Añada el servidor por su propia dirección.',
  'remote-speaks-other': ({ host }) =>
    `${host} no es un servidor con el que Scenograph pueda planificar y pintar.`,
  'remote-speaks-other.advice':
    'Hace falta uno iniciado con python -m models.serve, o uno con la Images API de OpenAI.',
  'remote-other-model': ({ host, name, found }) => `${host} tenía ${name}, y ahora responde como ${found}.`,
  'remote-other-model.advice': 'Añada el servidor de nuevo para usar lo que tiene ahora.',
};
