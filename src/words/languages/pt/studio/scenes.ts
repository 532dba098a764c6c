import type { scenesWords } from '../../../parts/studio/scenes';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const scenes: TranslationOf<typeof scenesWords> = {
  planOpen: 'O plano está aberto.',
  openPlan: 'abrir um plano',
  planOpenWith: ({ problems }) =>
    `O plano está aberto, mas não pôde ser lido como escrito em ${many.places(problems)}.`,
  asProse: 'Esses lugares ficam como prosa no raciocínio, onde você pode corrigi-los.',
  sceneOpen: 'A cena está aberta.',
  sceneOpenAdvice: '“Desfazer” traz a anterior de volta.',
  replayOpen: 'O replay está aberto, entre as execuções desta cena.',
  replayOpenAdvice: 'Seu próprio plano está como estava.',
  pictureBack: 'A imagem está de volta.',
  pictureDeleted: 'A imagem foi excluída.',
  undo: 'Desfazer',
  sceneDeleted: 'A cena foi excluída, com suas imagens e execuções.',
  copyOf: ({ name }) => (name === '' ? 'Uma cópia' : `${name}, uma cópia`),
  scenesBrought: ({ count, there }) =>
    `Importado: ${many.scenes(count)}${there > 0 ? `; já estava aqui: ${many.scenes(there)}` : ''}.`,
  filesSkipped: ({ count }) => `Não pôde ser lido e foi omitido: ${many.files(count)}.`,
  elsewhere: 'Sua última cena está aberta em outra aba, então esta começa vazia.',
  openHere: 'Abrir aqui',
  openAsCopy: 'A cena ainda está aberta em outra aba, então continua aqui como cópia, com as imagens.',
  openAsCopyAdvice: 'A da outra aba fica como está.',
  openTwice: 'Esta cena está aberta também em outra aba, e só a última mudança fica guardada.',
  openTwiceAdvice: 'Feche a outra aba, ou salve esta cena em um arquivo.',
};
