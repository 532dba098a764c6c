import type { files as english } from '../../../parts/errors/files';
import type { Translation } from '../../../speaker';

const AGAIN = 'Carregue o modelo de novo; se continuar assim, a cópia no servidor está danificada.';
const MAKER = 'Carregue o modelo de novo; se continuar assim, avise quem fez o pacote.';
const PUBLISHED = 'Obtenha esse arquivo de novo de onde o modelo é publicado.';
const ONLINE =
  'Verifique a conexão e carregue de novo; depois de carregado, o modelo funciona também offline.';

const cannot = (file: string, found: string): string =>
  `O arquivo de modelo ${file} não serve: em vez dele veio ${found}.`;

export const files: Translation<typeof english> = {
  'file-hash-differs': ({ file }) =>
    `O arquivo de modelo ${file} está danificado: seu conteúdo não é o que o autor do modelo publicou.`,
  'file-hash-differs.advice': AGAIN,
  'file-size-differs': ({ file, expected, found }) =>
    `O arquivo de modelo ${file} não serve: vieram ${found} bytes em vez de ${expected}.`,
  'file-size-differs.advice': AGAIN,
  'file-too-long': ({ file, expected }) =>
    `O arquivo de modelo ${file} não serve: veio mais que seus ${expected} bytes.`,
  'file-too-long.advice': AGAIN,
  'file-missing': ({ file }) => `O arquivo de modelo ${file} não está lá.`,
  'file-missing.advice': AGAIN,
  'file-not-served': ({ file, status }) => cannot(file, `nada (o servidor respondeu ${status})`),
  'file-not-served.advice': AGAIN,
  'file-is-web-page': ({ file }) => cannot(file, 'uma página web'),
  'file-is-web-page.advice': PUBLISHED,
  'file-is-pointer': ({ file }) => cannot(file, 'um ponteiro para o arquivo (Git LFS)'),
  'file-is-pointer.advice': AGAIN,
  'file-part-differs': ({ file }) => cannot(file, 'outra parte do arquivo que não a pedida'),
  'file-part-differs.advice': AGAIN,
  'file-not-copied-whole': ({ file, expected, found }) =>
    `Nesta pasta, ${file} tem ${found} bytes em vez de ${expected}: a cópia não está completa.`,
  'file-not-copied-whole.advice': 'Copie o modelo de novo e escolha a pasta mais uma vez.',
  'file-not-json': ({ file }) => `O arquivo ${file} do modelo não serve: não é JSON.`,
  'file-not-json.advice': PUBLISHED,
  'file-field-wrong': ({ file, field, problem }) =>
    `O arquivo ${file} do modelo não serve: em “${field}”: ${problem}.`,
  'file-field-wrong.advice': PUBLISHED,
  'manifest-too-large': 'A descrição do modelo é muito maior do que pode ser.',
  'manifest-too-large.advice': MAKER,
  'manifest-is-web-page': 'O endereço do modelo devolveu uma página web em vez de uma descrição de modelo.',
  'manifest-is-web-page.advice': MAKER,
  'manifest-not-json': 'A descrição do modelo não pode ser lida como JSON.',
  'manifest-not-json.advice': MAKER,
  'manifest-field-wrong': ({ field, problem }) =>
    `A descrição do modelo está errada em “${field}”: ${problem}.`,
  'manifest-field-wrong.advice': MAKER,
  'model-incomplete': ({ name, file }) => `${name} não está completo neste dispositivo: falta ${file}.`,
  'model-incomplete.advice': 'Retome o download em “Modelos”.',
  'tokenizer-unreadable': ({ name, reason }) => `O tokenizador de ${name} não serve (${reason}).`,
  'tokenizer-unreadable.advice': MAKER,
  'tokenizer-lacks-token': ({ name, id, token }) =>
    `O tokenizador de ${name} não serve: não tem o token ${id} (${token}).`,
  'tokenizer-lacks-token.advice': MAKER,
  'tokenizer-of-other-model': ({ name, id }) =>
    `O tokenizador de ${name} não serve: é de outro modelo (token ${id}).`,
  'tokenizer-of-other-model.advice': MAKER,
  'engine-is-something-else': 'O servidor enviou outra coisa em vez do motor ONNX Runtime.',
  'engine-is-something-else.advice':
    'Recarregue a página; se continuar assim, o estúdio não foi instalado por completo.',

  'download-lost': ({ file, loaded }) =>
    loaded > 0
      ? `A conexão caiu durante o carregamento do modelo (${file}).`
      : `Não é possível chegar ao modelo (${file}).`,
  'download-lost.advice': ({ loaded }) =>
    loaded > 0 ? 'Verifique a conexão e carregue de novo: o que chegou está guardado.' : ONLINE,
  'engine-not-reached': 'Não é possível chegar ao ONNX Runtime, que calcula o modelo.',
  'engine-not-reached.advice': ONLINE,
  'server-not-reached': ({ host }) => `Não é possível chegar a ${host} a partir desta página.`,
  'server-not-reached.advice':
    'Verifique a conexão e o endereço. Um servidor também precisa permitir que outras páginas leiam seus arquivos (CORS).',
  'server-failed': ({ host, status }) => `${host} respondeu ${status}.`,
  'server-failed.advice': 'Tente mais tarde, ou verifique o endereço.',
  'server-not-understood': ({ host }) => `${host} enviou algo que o Scenograph não consegue ler.`,
  'server-not-understood.advice': 'Tente mais tarde, ou baixe o modelo e adicione-o de uma pasta.',
};
