import type { shelfWords } from '../../../parts/dialogs/shelf';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const shelf: TranslationOf<typeof shelfWords> = {
  title: 'Cenas neste dispositivo',
  scenes: 'Cenas',
  thisScene: 'Esta cena',
  search: 'Procurar em nomes, prompts e planos',
  exportAll: 'Salvar tudo em um arquivo',
  bringBack: 'Importar um arquivo desses',
  archive: 'Arquivo com cenas',
  empty: 'Nenhuma cena está guardada aqui ainda. Ela é guardada um instante depois de mudada.',
  noneFound: 'Nenhuma cena tem estas palavras.',
  untitled: 'Cena sem nome',
  isOpen: 'aberta',
  open: 'Abrir',
  rename: 'Renomear',
  duplicate: 'Duplicar',
  delete: 'Excluir',
  nameOf: ({ name }) => `Nome de ${name}`,
  exported: ({ count }) => `Salvo em um arquivo, com imagens e execuções: ${many.scenes(count)}.`,
};
