import type { looksWords } from '../../../parts/studio/looks';
import type { TranslationOf } from '../../../speaker';

export const looks: TranslationOf<typeof looksWords> = { gone: 'La imagen ya no está.' };
