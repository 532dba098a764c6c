import { speaker } from '../../speaker';

/** What a studio says when it can't say it better. */
export const noticesWords = speaker('studio/notices', {
  unknown: 'Something went wrong in Scenograph.',
  unknownAdvice: 'Your scene is kept; reload the page if it goes on.',
});
