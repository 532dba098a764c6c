import type { looksWords } from '../../../parts/studio/looks';
import type { TranslationOf } from '../../../speaker';

export const looks: TranslationOf<typeof looksWords> = { gone: 'A imagem já não existe.' };
