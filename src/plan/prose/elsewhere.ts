/** Where a scene may be, in a model's language: places that are told apart at a glance, dark ones and light ones. */
export const ELSEWHERE = [
  'The scene is set at night.',
  'The scene is set underwater.',
  'The scene is set in the snow.',
  'The scene is set in space.',
] as const;
