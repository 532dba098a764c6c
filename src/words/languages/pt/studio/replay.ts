import { fixed } from '../../../numbers';
import type { replayWords } from '../../../parts/studio/replay';
import type { TranslationOf } from '../../../speaker';

export const studioReplay: TranslationOf<typeof replayWords> = {
  beginning: 'Início',
  end: 'Fim',
  object: ({ number }) => `Objeto ${number}`,
  row: ({ number }) => `Linha ${number}`,
  pictureRow: ({ picture, number }) => `Imagem ${picture}, linha ${number}`,
  seconds: ({ seconds }) => `${fixed(seconds, 1)} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  at: ({ place, time }) => `${place}, ${time}`,
  nothing: 'Nada está gravado',
  tokenOf: ({ number, of }) => `Token ${number} de ${of}`,
  objectOf: ({ number, of, name }) => `Objeto ${number} de ${of}, ${name}`,
  rowOf: ({ number, of }) => `Linha ${number} de ${of}`,
  pictureRowOf: ({ number, of, picture, count }) => `Imagem ${picture} de ${count}, linha ${number} de ${of}`,
  picture: 'Imagem pronta',
  pictureOf: ({ picture, count }) => `Imagem ${picture} de ${count} pronta`,
  edit: 'Plano editado',
  painting: 'A pintura começa',
  goesOn: 'O planejamento continua',
  planning: 'O planejamento começa',
  stopped: 'Parada',
  failed: ({ why }) => `Falhou: ${why}`,
  longest: 'Fim, o plano chegou ao comprimento máximo',
  painted: 'Pintada',
  planned: 'O plano está pronto',
};
