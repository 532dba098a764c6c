import type { servers as english } from '../../../parts/errors/servers';
import type { Translation } from '../../../speaker';

export const servers: Translation<typeof english> = {
  'remote-address-unusable': 'Esse não é o endereço de um servidor.',
  'remote-address-unusable.advice':
    'Escreva um que comece com https://, ou com http://localhost para um servidor nesta máquina.',
  'remote-unknown': 'O servidor escolhido não está na lista deste dispositivo.',
  'remote-unknown.advice': 'Adicione-o de novo em “Modelos”.',
  'remote-offline': ({ host }) => `Não é possível chegar a ${host} a partir desta página.`,
  'remote-offline.advice':
    'Verifique a rede, o endereço e o certificado do servidor; ele também precisa permitir esta página (origins). Nada se perdeu: continue quando ele voltar.',
  'remote-wants-key': ({ host }) => `${host} não aceita esta chave, ou pede uma.`,
  'remote-wants-key.advice': 'Dê sua chave em “Modelos” e tente de novo.',
  'remote-busy': ({ host, seconds }) =>
    `Todos os lugares de ${host} estão ocupados. Um deve ficar livre em ${seconds} s.`,
  'remote-busy.advice': 'Tente de novo então.',
  'remote-failed': ({ host, status }) => `${host} falhou (${status}).`,
  'remote-failed.advice': 'Tente de novo; o que está aqui está guardado.',
  'remote-refused': ({ host, status, reason }) => `${host} recusou o pedido (${status}): “${reason}”.`,
  'remote-refused.advice': 'Mude o que ele aponta e tente de novo.',
  'remote-cut': ({ host }) => `A resposta de ${host} se interrompeu.`,
  'remote-cut.advice': 'O que chegou está guardado. Continue o plano dali, ou pinte de novo.',
  'remote-unreadable': ({ host, field }) =>
    `${host} enviou algo que o Scenograph não consegue ler (${field}).`,
  'remote-unreadable.advice': 'Pergunte a quem mantém o servidor qual é a versão.',
  'remote-redirects': ({ host }) => `${host} encaminha para outro endereço.`,
  'remote-redirects.advice':
    'Os prompts não são enviados para lá. Adicione o servidor pelo próprio endereço.',
  'remote-speaks-other': ({ host }) =>
    `${host} não é um servidor com que o Scenograph possa planejar e pintar.`,
  'remote-speaks-other.advice':
    'É preciso um iniciado com python -m models.serve, ou um com a Images API da OpenAI.',
  'remote-other-model': ({ host, name, found }) => `${host} tinha ${name}, e agora responde como ${found}.`,
  'remote-other-model.advice': 'Adicione o servidor de novo para usar o que ele tem agora.',
};
