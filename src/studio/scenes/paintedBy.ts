import type { GeneratorDescription } from '../../contract/generator';
import type { PaintingRecord } from '../../library/painting';

/** Whether a painting's image tokens mean to this model what they meant when it was painted. */
export function isPaintedBy({ model }: Pick<PaintingRecord, 'model'>, by: GeneratorDescription): boolean {
  return model.hash === by.hash || by.succeeds?.includes(model.hash) === true;
}
