import type { WordsOfKinds } from './table';

const AGAIN = 'Load the model again; if it stays so, the copy on the server is damaged.';
const MAKER = 'Load the model again; if it stays so, tell whoever made the bundle.';
const PUBLISHED = 'Get that file again from where the model is published.';

const cannot = (file: string, found: string): string =>
  `The model file ${file} can’t be used: ${found} came instead.`;

/** Files that aren't what they should be, and servers that don't give them. */
export const files = {
  'file-hash-differs': ({ file }) =>
    `The model file ${file} is damaged: its contents are not what the model’s author published.`,
  'file-hash-differs.advice': AGAIN,
  'file-size-differs': ({ file, expected, found }) =>
    `The model file ${file} can’t be used: ${found} bytes came instead of ${expected}.`,
  'file-size-differs.advice': AGAIN,
  'file-too-long': ({ file, expected }) =>
    `The model file ${file} can’t be used: more came than its ${expected} bytes.`,
  'file-too-long.advice': AGAIN,
  'file-missing': ({ file }) => `The model file ${file} is not there.`,
  'file-missing.advice': AGAIN,
  'file-not-served': ({ file, status }) => cannot(file, `nothing (the server answered ${status})`),
  'file-not-served.advice': AGAIN,
  'file-is-web-page': ({ file }) => cannot(file, 'a web page'),
  'file-is-web-page.advice': PUBLISHED,
  'file-is-pointer': ({ file }) => cannot(file, 'a pointer to the file (Git LFS)'),
  'file-is-pointer.advice': AGAIN,
  'file-part-differs': ({ file }) => cannot(file, 'another part of the file than was asked for'),
  'file-part-differs.advice': AGAIN,
  'file-not-copied-whole': ({ file, expected, found }) =>
    `${file} in this folder has ${found} bytes instead of ${expected}: its copy is not complete.`,
  'file-not-copied-whole.advice': 'Copy the model again, then choose the folder once more.',
  'file-not-json': ({ file }) => `The model’s ${file} can’t be used: it is not JSON.`,
  'file-not-json.advice': PUBLISHED,
  'file-field-wrong': ({ file, field, problem }) =>
    `The model’s ${file} can’t be used: at “${field}”: ${problem}.`,
  'file-field-wrong.advice': PUBLISHED,
  'manifest-too-large': 'The model description is far larger than one can be.',
  'manifest-too-large.advice': MAKER,
  'manifest-is-web-page': 'The model address returned a web page instead of a model description.',
  'manifest-is-web-page.advice': MAKER,
  'manifest-not-json': 'The model description is not readable as JSON.',
  'manifest-not-json.advice': MAKER,
  'manifest-field-wrong': ({ field, problem }) => `The model description is wrong at “${field}”: ${problem}.`,
  'manifest-field-wrong.advice': MAKER,
  'model-incomplete': ({ name, file }) => `${name} isn’t complete on this device: ${file} is missing.`,
  'model-incomplete.advice': 'Resume its download under Models.',
  'tokenizer-unreadable': ({ name, reason }) => `The tokeniser of ${name} can’t be used (${reason}).`,
  'tokenizer-unreadable.advice': MAKER,
  'tokenizer-lacks-token': ({ name, id, token }) =>
    `The tokeniser of ${name} can’t be used: it has no token ${id} (${token}).`,
  'tokenizer-lacks-token.advice': MAKER,
  'tokenizer-of-other-model': ({ name, id }) =>
    `The tokeniser of ${name} can’t be used: it is another model’s (token ${id}).`,
  'tokenizer-of-other-model.advice': MAKER,
  'engine-is-something-else': 'The server sent something else instead of the ONNX Runtime engine.',
  'engine-is-something-else.advice':
    'Reload the page; if it stays so, the studio was not installed completely.',

  'download-lost': ({ file, loaded }) =>
    loaded > 0
      ? `The connection was lost while loading the model (${file}).`
      : `The model can’t be reached (${file}).`,
  'download-lost.advice': ({ loaded }) =>
    loaded > 0
      ? 'Check the connection and load again: what has arrived is kept.'
      : 'Check the connection, then load again; once loaded, the model also works offline.',
  'engine-not-reached': 'ONNX Runtime, which computes the model, can’t be reached.',
  'engine-not-reached.advice':
    'Check the connection, then load again; once loaded, the model also works offline.',
  'server-not-reached': ({ host }) => `${host} can’t be reached from this page.`,
  'server-not-reached.advice':
    'Check the connection and the address. A server must also allow other pages to read its files (CORS).',
  'server-failed': ({ host, status }) => `${host} answered ${status}.`,
  'server-failed.advice': 'Try again later, or check the address.',
  'server-not-understood': ({ host }) => `${host} sent something that Scenograph can’t read.`,
  'server-not-understood.advice': 'Try again later, or download the model and add it from a folder.',
} satisfies WordsOfKinds<'bundle-damaged' | 'network-lost'>;
