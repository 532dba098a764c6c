import { useModel } from '../../studio/hooks';

/** The name of a model to which boxes are only a suggestion; null for one that was trained on them. */
export const usePainterWithoutBoxes = (): string | null =>
  useModel((s) => (s.kind === 'ready' && s.description.boxes === 'suggested' ? s.description.name : null));
