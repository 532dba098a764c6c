import type { WordsOfKinds } from './table';

/** What a server far away can't, won't or no longer does. */
export const servers = {
  'remote-address-unusable': 'That is not the address of a server.',
  'remote-address-unusable.advice':
    'Write one that begins with https://, or with http://localhost for a server on this machine.',
  'remote-unknown': 'The chosen server is not on the list of this device.',
  'remote-unknown.advice': 'Add it again under Models.',
  'remote-offline': ({ host }) => `${host} can’t be reached from this page.`,
  'remote-offline.advice':
    'Check the network, the address and the server’s certificate; the server must also allow this page (origins). Nothing is lost: go on when it is back.',
  'remote-wants-key': ({ host }) => `${host} doesn’t take this key, or wants one.`,
  'remote-wants-key.advice': 'Give its key under Models, then try again.',
  'remote-busy': ({ host, seconds }) =>
    `All places of ${host} are taken. One is likely to be free in ${seconds} s.`,
  'remote-busy.advice': 'Try again then.',
  'remote-failed': ({ host, status }) => `${host} failed (${status}).`,
  'remote-failed.advice': 'Try again; what is here is kept.',
  'remote-refused': ({ host, status, reason }) => `${host} refused the request (${status}): “${reason}”.`,
  'remote-refused.advice': 'Change what it names, then try again.',
  'remote-cut': ({ host }) => `The answer of ${host} broke off.`,
  'remote-cut.advice': 'What has arrived is kept. Plan on from there, or paint again.',
  'remote-unreadable': ({ host, field }) => `${host} sent something that Scenograph can’t read (${field}).`,
  'remote-unreadable.advice': 'Ask whoever keeps the server which version it is.',
  'remote-redirects': ({ host }) => `${host} sends its callers to another address.`,
  'remote-redirects.advice': 'Prompts are not sent on. Add the server by its own address.',
  'remote-speaks-other': ({ host }) => `${host} is no server that Scenograph can plan and paint with.`,
  'remote-speaks-other.advice':
    'It needs one started with python -m models.serve, or one of OpenAI’s Images API.',
  'remote-other-model': ({ host, name, found }) => `${host} had ${name}, and answers as ${found} now.`,
  'remote-other-model.advice': 'Add the server again to use what it has now.',
} satisfies WordsOfKinds<'server'>;
