/**
 * What reads prompts, and judges plans and pictures by them, as far as the studio asks it itself. Its lists of words are
 * heavy, so it is one module that is fetched behind the first paint (reading.ts).
 */
export { bestPainting, rewardsOf } from '../looks/findings';
export { proposals } from '../tidy/proposal';
