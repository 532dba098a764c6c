import { speaker } from '../../speaker';

/** Looking at what was painted. */
export const looksWords = speaker('studio/looks', { gone: 'The picture is gone.' });
