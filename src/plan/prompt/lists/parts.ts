import { wordSet } from './sets';

/** Parts of things that something may be on or in: "on its head", "on the roof of the house". */
export const PARTS = wordSet(
  'roof head back nose shoulder shoulders lap tail hand hands paw paws mouth beak arm arms neck branch branches deck ' +
    'tip hood screen trunk ear ears finger claws horns feet foot leg legs knees seat top surface rim edge side side',
);
/** What is worn: "a zebra in a top hat" has it on. */
export const WORN = wordSet(
  'hat cap crown scarf dress suit coat jacket boots boot shoe shoes glasses sunglasses helmet tie necktie glove ' +
    'gloves shirt jumper sweater apron costume skirt pyjamas pajamas uniform kimono mask bikini robe cape hoodie ' +
    'vest beanie sombrero turban tutu socks goggles tuxedo trousers jeans shorts headphones backpack necklace ' +
    'clothes clothing outfit pants jersey blazer armor armour robes gear tracksuit overalls',
);
/** What holds what it is with: "a vase with tulips next to a clock". */
export const VESSELS = wordSet(
  'vase pot bowl basket jar jug plate cup mug glass bottle box bag tray bucket pan dish platter saucer crate flowerpot',
);
/** Parts of people and animals: told of somebody, they are no things of their own. */
export const BODY = wordSet(
  'head back nose shoulder lap tail hand paw mouth beak arm neck ear foot leg knee eye hair fur face tongue tooth beard ' +
    'moustache mustache wing horn antler claw mane skin whisker smile grin freckle trunk tusk eyebrow lip cheek belly ' +
    'ponytail pigtail curl braid muscle chin forehead thumb finger toe chest hoof snout spine feather scale spot stripe expression',
);
/** Parts and marks of things, told of what has them. */
export const MARKS = wordSet(
  'stripe spot dot pattern petal blade handle frame lid stem trim edge rim collar sleeve pocket strap sole hull mast spout ' +
    'texture reflection shadow grille outline border',
);
