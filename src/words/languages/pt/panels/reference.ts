import type { referenceWords } from '../../../parts/panels/reference';
import type { TranslationOf } from '../../../speaker';

export const reference: TranslationOf<typeof referenceWords> = {
  title: 'Imagem sob o plano',
  what: 'Uma foto ou um esboço para decalcar. Escolha, ou solte ou cole em qualquer lugar. Fica neste dispositivo, e nenhum modelo a vê.',
  choose: 'Escolher uma imagem',
  another: 'Outra imagem',
  opacity: 'Opacidade',
  locked: 'Bloqueada',
  lockedHint: 'Desbloqueada, ela é arrastada onde não há caixa.',
  place: 'Lugar e largura',
  fit: 'Ajustar',
  remove: 'Remover a imagem',
  isThere: 'A imagem está sob o plano, para decalcar.',
  isThereAdvice: 'Não há cena dentro dela. Fica neste dispositivo, e nenhum modelo a vê.',
  isGone: 'A imagem sob o plano foi removida.',
  undo: 'Desfazer',
};
