import { list, number } from '../../../numbers';
import type { objectsWords } from '../../../parts/panels/objects';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const objects: TranslationOf<typeof objectsWords> = {
  rowOfObject: 'A linha deste objeto',
  noBoxYet: 'Ainda sem caixa',
  objects: 'Objetos',
  addObject: 'Adicionar objeto',
  add: 'Adicionar',
  empty:
    'Ainda não há nada planejado. Planeje um prompt, adicione um objeto aqui ou desenhe uma caixa na tela.',
  nameNewObject: 'Nome do novo objeto',
  namePlaceholder: 'Nome, por exemplo red apple',
  hide: 'Ocultar',
  showOnCanvas: 'Mostrar na tela',
  hideOnCanvas: 'Ocultar na tela',
  lock: 'Bloquear',
  unlock: 'Desbloquear',
  added: ({ name, count }) => `${name} adicionado, ${count} de ${count}`,
  keeps: ({ names }) => `Planejar de novo mantém no lugar: ${list(names.map((name) => `“${name}”`))}.`,
  count: ({ count }) => number(count),
  countChanged: ({ count, changes }) => `${number(count)} · ${many.changes(changes)}`,
  nameOf: ({ name }) => `Nome de ${name}`,
  howToRename: ({ name }) => `${name} (clique duplo ou F2 para renomear)`,
  unknownName: 'O modelo não conhece <word/>.',
  drawnAs: ({ known }) => `<word/>: pintado como ${known}.`,
  callIt: ({ word, known }) => `Chamar de ${known} e não de ${word}`,
  leaveIt: 'Deixar assim',
  leaveItAs: ({ word }) => `Deixar ${word} como está`,
  objectMenu: 'Objeto',
  arrange: 'Dispor',
  arrangesSelected: 'A seleção',
  arrangesAll: 'Tudo o que não está bloqueado',
  guides: 'Guias a que as caixas aderem',
  guideThirds: 'Terços',
  guideCentre: 'Centro',
  guideSafe: 'Área segura',
  nowAt: ({ name, at, of }) => `${name} é agora ${at} de ${of}`,
  deletedMany: ({ count }) => `Excluído: ${many.objects(count)}. “Desfazer” traz tudo de volta.`,
};
