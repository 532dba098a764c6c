import type { LayoutFormatId } from '../../library/layouts/layout';
import { type Speaker, speaker } from '../speaker';

type Names = Readonly<Record<LayoutFormatId, string>>;

/** The forms of layouts, as people call them. */
export const layoutFormsWords: Speaker<Names> = speaker<Names>('layoutForms', {
  'got-r1': 'GoT-R1 chain',
  got: 'GoT chain with colours',
  plangen: 'PlanGen',
  ideogram: 'Ideogram JSON',
  coco: 'COCO boxes',
  json: 'Plain JSON',
});

/** All of them, for a sentence. */
export const formNames = (): string =>
  (Object.keys(layoutFormsWords.english) as LayoutFormatId[]).map((id) => layoutFormsWords(id)).join(', ');
