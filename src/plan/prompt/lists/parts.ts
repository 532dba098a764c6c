import { wordSet } from './sets';

/** Parts of things that something may be on or in: "on its head", "on the roof of the house". */
export const PARTS = wordSet(
  'roof head back nose shoulder shoulders lap tail hand hands paw paws mouth beak arm arms neck branch branches deck ' +
    'tip hood trunk ear ears finger claws horns feet foot leg legs knees seat top surface rim edge side side',
);
/** What is worn: "a zebra in a top hat" has it on. */
export const WORN = wordSet(
  'hat cap crown scarf dress suit coat jacket boots boot shoe shoes glasses sunglasses helmet tie necktie glove ' +
    'gloves shirt jumper sweater apron costume skirt pyjamas pajamas uniform kimono mask bikini robe cape hoodie ' +
    'vest beanie sombrero turban tutu socks goggles tuxedo trousers jeans shorts headphones backpack necklace',
);
