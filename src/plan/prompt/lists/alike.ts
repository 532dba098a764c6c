import { singular } from '../../prose/noun';

/**
 * Things that look alike or are used alike, each line from one to the next nearest: what stands nearest in a line is
 * offered for a word that a model doesn't know. Singular; a word may be in several lines.
 */
const LIVING = `
  kitten cat lynx cheetah leopard panther tiger lioness lion cub
  puppy dog hound poodle wolf coyote fox raccoon badger skunk
  horse pony unicorn donkey mule zebra giraffe okapi camel llama alpaca deer reindeer moose elk antelope gazelle
  cow bull ox buffalo bison yak calf goat ram sheep lamb pig boar piglet hog
  bear panda koala grizzly gorilla monkey ape chimpanzee orangutan sloth
  elephant mammoth rhino rhinoceros hippo hippopotamus
  mouse rat hamster squirrel chipmunk gerbil hedgehog mole beaver otter rabbit hare bunny kangaroo
  chicken hen rooster turkey duck duckling goose swan flamingo heron stork pelican penguin ostrich peacock
  bird sparrow robin finch canary pigeon dove seagull crow raven parrot toucan owl eagle hawk falcon vulture bat
  fish goldfish salmon tuna shark dolphin whale orca seal walrus
  shrimp prawn lobster crab octopus squid jellyfish starfish snail slug worm
  turtle tortoise lizard gecko chameleon crocodile alligator dinosaur dragon
  frog toad newt salamander snake
  bee wasp hornet fly ladybird ladybug beetle ant spider butterfly moth dragonfly
`;
const PEOPLE = `
  person human adult man king prince knight soldier pirate wizard astronaut robot
  woman queen princess witch mermaid fairy ballerina bride
  man father dad grandpa grandfather farmer teacher doctor chef
  woman mother mum mom grandma grandmother nurse
  boy son child kid toddler baby
  girl daughter child kid toddler baby doll
`;
const OTHERS = `
  flower daisy sunflower dandelion daffodil lily poppy tulip rose orchid lavender bouquet
  tree oak pine fir palm bush hedge plant cactus fern leaf grass
  sun moon planet earth star comet
  cloud fog storm lightning rainbow
  apple cherry plum peach apricot nectarine mango pear quince fig
  orange tangerine mandarin grapefruit lemon lime
  strawberry raspberry blueberry blackberry grape currant
  banana plantain melon watermelon pineapple coconut pumpkin squash
  tomato pepper chilli aubergine eggplant cucumber courgette carrot parsnip radish beetroot
  bread toast loaf baguette roll bun croissant bagel muffin cupcake cake pie tart cookie biscuit doughnut donut
  hamburger burger sandwich hotdog taco burrito pizza pasta
  cup mug glass goblet teacup teapot kettle jug pitcher bottle jar flask vase
  bowl dish saucer plate tray pan pot
  spoon ladle fork knife dagger sword
  boat canoe kayak rowing-boat raft dinghy sailboat yacht ship ferry steamer submarine
  car taxi cab van jeep limousine ambulance truck lorry tractor bus coach minibus tram train locomotive
  bicycle bike tricycle scooter moped motorbike motorcycle
  airplane plane jet glider helicopter drone rocket spaceship ufo balloon kite
  house cottage cabin hut shed barn castle tower palace temple church lighthouse building igloo tent
  chair armchair seat throne stool bench pew couch sofa settee
  table desk counter shelf bookcase cupboard wardrobe dresser drawer
  bed cot crib hammock mattress pillow cushion blanket
  lamp lantern torch flashlight candle lightbulb bulb chandelier
  clock alarm-clock watch wristwatch hourglass timer
  television tv screen monitor computer laptop tablet phone smartphone radio
  camera binoculars telescope microscope
  printer copier scanner microwave oven stove refrigerator fridge freezer dishwasher
  sink basin bathtub bath tub shower toilet
  book notebook diary magazine newspaper letter envelope
  pen pencil crayon brush paintbrush marker
  key lock padlock
  bag handbag purse wallet backpack rucksack satchel suitcase trunk briefcase basket
  hat cap beanie bonnet crown helmet
  shirt t-shirt blouse sweater jumper hoodie jacket coat dress skirt
  shoe boot sandal slipper sneaker trainer sock
  guitar ukulele banjo violin fiddle cello harp lyre
  drum tambourine piano keyboard organ accordion
  microphone loudspeaker megaphone trumpet
  ball football basketball marble globe balloon
  toy teddy doll puppet robot
  paddle oar racket bat
  umbrella parasol parachute
  flag banner sign kite
  painting picture frame poster mirror map
  heart star
  snowman scarecrow statue
`;

const lines = [LIVING, PEOPLE, OTHERS]
  .map((part) => part.trim())
  .join('\n')
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

/**
 * The words of a line nearest to this one that `known` has another name for, nearest first: "zebra" in a world of
 * horses and giraffes. Empty for a word that no line has.
 */
export function nearestAlike(
  word: string,
  known: (word: string) => string | null,
  most: number,
): readonly string[] {
  const found = new Map<string, number>();
  for (const line of lines) {
    const at = line.indexOf(word);
    if (at === -1) continue;
    line.forEach((other, index) => {
      const name = index === at ? null : known(other);
      if (name !== null) found.set(name, Math.min(found.get(name) ?? Infinity, Math.abs(index - at)));
    });
  }
  return [...found]
    .sort((a, b) => a[1] - b[1])
    .slice(0, most)
    .map(([name]) => name);
}

const wordsOf = (lines: string): string[] => lines.trim().split(/\s+/);
const MORE_PEOPLE =
  'people santa claus businessman businesswoman patient baker waiter waitress singer dancer player cyclist runner swimmer surfer ' +
  'skier skateboarder scientist student pilot driver captain sailor cowboy sheriff detective policeman officer firefighter ' +
  'builder mechanic painter artist musician gardener fisherman hunter shepherd butcher barber tailor clown ' +
  'magician superhero hero villain viking samurai ninja gentleman lady guy dude villager wife husband sister brother uncle ' +
  'aunt cousin friend neighbour neighbor couple';
const PERSONS = new Set([...wordsOf(PEOPLE), ...wordsOf(MORE_PEOPLE)]);
const ALIVE = new Set([
  ...PERSONS,
  ...wordsOf(LIVING),
  ...wordsOf(
    'ghost monster alien elf giant ogre snowman scarecrow gnome vampire zombie skeleton superhero ninja clown',
  ),
]);

/** True for people and animals: "he" and "its head" mean one of them before they mean a thing. */
export const isAlive = (word: string): boolean => ALIVE.has(word) || ALIVE.has(singular(word));

/** True for people. */
export const isPerson = (word: string): boolean => PERSONS.has(word) || PERSONS.has(singular(word));
