/** The language of prompts, plans and names of objects: that of the models, which were taught in English. */
export const MODEL_LANGUAGE = 'en';
