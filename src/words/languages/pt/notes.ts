import { list, number } from '../../numbers';
import type { notesWords } from '../../parts/notes';
import type { TranslationOf } from '../../speaker';
import { many } from './counts';

export const notes: TranslationOf<typeof notesWords> = {
  'boxes-unreadable': ({ found, of, names }) =>
    `Não pôde ser lido: ${number(found)} de ${many.boxes(of)}: ${list(names)}.`,
  'items-unreadable': ({ found, of, names }) =>
    `Não pôde ser lido e foi omitido: ${number(found)} de ${many.items(of)}: ${list(names)}.`,
  'names-missing': ({ found, names }) =>
    `Sem nome, importado como “objeto”: ${many.objects(found)}: ${list(names)}.`,
  'name-cut': ({ name, most }) => `O nome “${name}” passa de ${many.characters(most)} e foi cortado.`,
  'box-changed': ({ name, changes }) => `A caixa de “${name}” estava ${list(changes)}; foi corrigida.`,
  lettering: ({ name }) => `“${name}” é letreiro; foi importado como objeto.`,
  'other-images': ({ images }) => `O arquivo tem ${many.pictures(images)}; foi lida a primeira com caixas.`,
  'category-unnamed': ({ category }) =>
    `A categoria ${category} não tem nome; suas caixas foram importadas como “objeto”.`,
  'objects-over': ({ found, most }) =>
    `A disposição tem ${many.objects(found)}; um plano comporta ${number(most)}, então foram importados os primeiros ${number(most)}.`,
  'prompt-cut': ({ most }) => `O prompt passa de ${many.characters(most)} e foi cortado.`,
  'background-cut': ({ most }) => `O fundo passa de ${many.characters(most)} e foi cortado.`,
  'size-unknown': 'O arquivo não diz o tamanho da imagem; suas caixas foram lidas na grade que as contém.',
  'json-mended': 'O JSON não é bem JSON; foi lido como pretendido.',
  'json-cut-short': 'O JSON termina cedo demais; foi importado o que estava inteiro.',
  'picture-too-large': ({ width, height }) =>
    `A imagem declara ${number(width)} × ${number(height)} px, mais do que qualquer uma que o Scenograph pinte; a cena foi importada sem ela.`,
  'pictures-left-out': ({ found, of }) =>
    `Com tamanho absurdo no traço e omitido: ${number(found)} de ${many.pictures(of)}.`,
  'prose-left-out': 'A prosa entre os objetos é omitida.',
  'boxless-left-out': ({ found }) => `Sem caixa e omitido: ${many.objects(found)}.`,
  'bracket-is-colour': ({ text }) => `“${text}” depois de uma caixa será lido como a cor do seu objeto.`,
  more: ({ count }) => `mais ${number(count)}`,
  quotedAt: ({ name, at }) => `“${name}” (${at})`,

  'was:not-a-number': 'feita de algo que não são números',
  'was:fractional': 'feita de números não inteiros',
  'was:out-of-range': 'em parte fora da imagem',
  'was:reversed': 'ao contrário',
  'was:empty': 'sem área',

  'chain:stray-mark': 'Esta marca não tem par, então foi mantida como texto.',
  'chain:malformed-name': 'Este objeto não tem nome ou o nome não termina, então foi mantido como texto.',
  'chain:malformed-box': 'Estas coordenadas não podem ser lidas, então foram mantidas como texto.',
  'chain:missing-box': 'Este objeto ainda não tem caixa.',
  'chain:unclosed-box': 'Faltava o fim desta caixa, e foi acrescentado.',
  'chain:notation': 'Esta caixa estava escrita de outro modo que o do modelo; foi reescrita.',
  'chain:text-after-end': 'Este texto vem depois do fim da cadeia e ficou fora do plano.',
  'chain:not-a-number': 'Uma coordenada não era um número e passou a 0.',
  'chain:fractional': 'Uma coordenada não era um número inteiro e foi arredondada.',
  'chain:out-of-range': 'Uma coordenada estava fora de 0 a 999 e foi levada à borda.',
  'chain:reversed': 'Os cantos desta caixa estavam ao contrário e foram trocados.',
  'chain:empty': 'Esta caixa não tinha área e recebeu uma unidade de largura.',

  'memory:forbidden':
    'Este navegador não guarda nada desta página, então suas cenas só duram até ela fechar.',
  'memory:forbidden.advice':
    'Salve as imagens em arquivos, ou abra o Scenograph em uma janela que não seja privada.',
  'memory:newer-version':
    'O que este navegador guarda foi escrito por um Scenograph mais novo, então fica como está, e suas cenas só duram até esta página fechar.',
  'memory:newer-version.advice':
    'Feche as outras abas do Scenograph e recarregue esta página para ter o mais novo.',
  'memory:silent':
    'O armazenamento do navegador não responde, então suas cenas só duram até esta página fechar.',
  'memory:silent.advice': 'Salve seu trabalho em arquivos, feche o navegador e abra-o de novo.',
};
