import { wordSet } from './sets';

/** Nouns that people ask pictures for: alone they are enough to name a thing, without an article. */
const COMMON_NOUNS = wordSet(
  'abacus accordion acorn airplane airport alien almond ambulance amulet anchor angel ant antenna ape apple ' +
    'apron aquarium armchair arrow artist astronaut atom aubergine avocado axe baby backpack bacon badger bag ' +
    'bagel bagpipes baguette ball ballerina balloon bamboo banana bandage banjo bank banknote bar barbecue ' +
    'barn barrel baseball basket basketball bat bathtub battery beads bean beanie beans bear beaver bed bee ' +
    'beer beetle beetroot bell belt bench berry beverage bicycle bike bikini bin binoculars birch bird ' +
    'birdcage birdhouse biscuit bison blackboard blanket blender block blood blossom blouse blowfish ' +
    'blueberry boar board boat bolt bomb bone bonfire book bookcase bookmark boomerang boot booth bottle ' +
    'bouquet bow bowl bowling box boy bracelet brain branch bread brick bride bridge briefcase broccoli broom ' +
    'bubble bucket buffalo building bulb bullseye bun bunny buoy burrito bus bush butter butterfly button cab ' +
    'cabbage cabin cabinet cableway cactus cake calculator calendar calf camel camera campfire candle candy ' +
    'cane cannon canoe cap car card carpet carriage carrot cart case castle cat caterpillar cauldron cave ' +
    'celery cello cereal chain chair chandelier chart cheese chef cherry chessboard chest chestnut chick ' +
    'chicken child children chilli chime chimney chipmunk chips chopsticks church cigarette cinema circle ' +
    'cityscape clam clamp clarinet claus cleaner climber clipboard clock closet cloud clover clown club ' +
    'coaster coat cockroach cocktail coconut coffee coffin coin cola comb comet compass computer cone ' +
    'construction cookie coral corn cottage couch couple cow cowboy crab cracker cradle crane crate crayon ' +
    'cream cricket crisps croc crocodile croissant cross crow crown crutch crystal cub cucumber cup cupboard ' +
    'cupcake curry curtain custard cutlery cyclist cylinder dad daffodil dagger daisy dancer dango dart date ' +
    'david decoration deer desk detective devil diamond dice die disc dish dishwasher disk dna doctor dodo ' +
    'dog doll dolls dolphin domino donkey door doughnut dove dragon dragonfly drawer dress dresser drier ' +
    'drill drink dromedary drone drop drops drum drumstick duck duckling dumbbell dumpling dune dvd eagle ear ' +
    'earring earth easel eel egg eggplant elephant elevator elf engine envelope eraser excavator explosion ' +
    'extinguisher eye face factory fairy falafel falcon family fan farmer father fawn feather fence fencer ' +
    'fern ferry fiddle finch fingerprint fir fire firecracker firefighter fireplace firework fish fist flag ' +
    'flame flamingo flash flashlight flask flatbread flower flute fly folder fondue food foot football ' +
    'footprint fork fort fountain fox friend fries frisbee frog fuji galaxy game garden garlic gate gear ' +
    'geese gem genie ghost giant gift ginger giraffe girl glass glasses globe glove gloves glue goal goat ' +
    'goblin goggles golfer goose gorilla grandma grandpa grapefruit grapes grass gravestone groom guard ' +
    'guitar gum gun gymnast hairbrush hamburger hammer hammock hamsa hamster hand handbag hands handshake ' +
    'harbour harp hat hawk haystack headphone heart hearts hedgehog helicopter helmet hen herb heron hexagon ' +
    'hibiscus hippo hippopotamus hole honey hoodie hook hoop horn horse horseshoe hospital hotel hourglass ' +
    'house hut hyacinth hydrant ice iceberg icon igloo index iron island ivy jam jar jeans jeep jellyfish ' +
    'jewel jockey joker joystick jug juggler juice kaaba kangaroo kayak ketchup kettle key keyboard kimono ' +
    'king kite kitten kiwi knife knight koala label ladder ladle lamb lamp lantern laptop leaf leaves leek ' +
    'leg lemon leopard letter lettuce liberty light lighthouse lightning lily lime limousine lion lipstick ' +
    'lizard llama lobster lock locomotive log lollipop lorry lotus loudspeaker lungs lyre machine magazine ' +
    'magnet mailbox mammoth man mango map maracas marble mark mask masks matchstick measure meat mechanic ' +
    'medal megaphone melon memo men menorah mermaid merman meteor meter metro mic mice microbe microphone ' +
    'microscope microwave milk minibus mirror mittens money monkey monorail monster moon moose mop moped ' +
    'mosque mosquito moth mother motorboat motorcycle mountain mouse mousetrap mouth mower muffin mug mum ' +
    'museum mushroom mussel nail necklace necktie needle nest newspaper newt nightstand ninja noodles nose ' +
    'note notebook notepad nurse oak octopus oden office officer ogre olive omelette onion orange orangutan ' +
    'orca orchid ornament ostrich otter oven owl oyster pacifier pad paintbrush palace palette palm pan ' +
    'pancake panda panel paper paperclip parachute parcel parrot passport pasta pawn pea peach peacock peanut ' +
    'pear pearl pen pencil penguin pepper perfume phoenix phone piano pickaxe picture pie piece pig pill ' +
    'pillow pilot pin pinata pine pineapple pinwheel pirate pita pitcher pitchfork pizza placard plane planet ' +
    'plant plate player pliers plug plum plunger pod podium pole polish pony poodle pool pop popcorn popper ' +
    'poppy postbox postcard pot potato potion pram prawn present pretzel prince princess printer programmer ' +
    'projector pterodactyl puddle pump pumpkin puppy purse pushpin puzzle pyramid queen rabbit raccoon racket ' +
    'radio radish raft rain rainbow rake ram ramen raspberry rat raven razor receipt receiver refrigerator ' +
    'reindeer remote rhino rhinoceros ribbon rice rickshaw rifle ring road robin robot rock rocket rod roof ' +
    'rooster rope rose rosette rower rug ruler runner sack saddle safe sailboat sailor sake salad salmon salt ' +
    'sandal sandcastle sandwich sari satellite saturn saucer sauropod sausage saw sax saxophone scale ' +
    'scarecrow scarf school scientist scissors scooter score scorpion screw screwdriver scroll seagull ' +
    'seahorse seal seashell seat seaweed seedling seesaw settee shamrock shark sharpener sheep shelf shield ' +
    'ship shirt shoe shoes shop shorts shovel shower shrimp shrine shuttlecock sign signpost singer sink ' +
    'skate skateboard skeleton skier skirt skis skull skunk sky sled sleigh slide slingshot slipper sloth ' +
    'slug snail snake snowball snowboard snowboarder snowflake snowman soap sock soda sofa softball soldier ' +
    'soup spaghetti spanner sparkler sparkles sparrow spatula spear speedboat sphere spider spinach sponge ' +
    'spoon spring squid stadium stairs stamp stapler star starfish station statue stethoscope stew stick ' +
    'stingray stocking stone stool stopwatch store stork straw strawberry streamer streetlight strip stroller ' +
    'student stump submarine suit suitcase sun sunflower sunglasses superhero supervillain surfboard surfer ' +
    'sushi suv swan sweater swimmer swimsuit swing sword swords symbol synagogue syringe table tablet taco ' +
    'tamale tambourine tap tape tart taxi tea teacher teapot telephone telescope television temple tent ' +
    'theatre thermometer thread ticket tie tiger tile timer tire toad toast toaster toilet tomato tongue ' +
    'toolbox tooth toothbrush toothpaste torch tornado toucan towel tower track tractor train tram tray tree ' +
    'triangle triceratops tricycle troll trolleybus trombone trophy trousers trout truck trumpet tuba tube ' +
    'tulip turbine turkey turnip turtle tv typewriter tyre ufo umbrella underpants unicorn uniform urn ' +
    'vampire van vase vehicle vespa vest videocassette viking violin volcano volleyball waffle waiter walker ' +
    'wall wallet walnut wand wardrobe wasp wastebasket watch water waterfall watermelon wave web weightlifter ' +
    'welder well whale wheat wheel wheelbarrow wheelchair whisk whisky whistle whiteboard willow windmill ' +
    'window wine wing witch wizard wolf wolves woman women worker worm wreath wrench xylophone yacht yarn ' +
    'yogi zebra zombie kid rubber square oval rectangle pentagon',
);

export const isCommonNoun = (word: string): boolean => COMMON_NOUNS.has(word);

const undoubled = (word: string): string => word.replaceAll(/(.)\1+/gu, '$1');
const UNDOUBLED = new Map(
  [...COMMON_NOUNS].filter((word) => word.length > 4).map((word) => [undoubled(word), word]),
);

/** The common noun that a word means but for a letter doubled or not: "baloon". */
export const mendedNoun = (word: string): string | undefined =>
  word.length > 4 && !COMMON_NOUNS.has(word) ? UNDOUBLED.get(undoubled(word)) : undefined;

const LONG_NAMES = (
  'flying saucer, running shoe, magnifying glass, rocking chair, rocking horse, washing machine, hiking ' +
  'boot, fishing rod, fishing pole, fishing boat, bowling ball, bowling pin, boxing glove, shopping cart, ' +
  'shopping bag, shopping trolley, swimming pool, sewing machine, knitting needle, skipping rope, walking ' +
  'stick, cutting board, chopping board, frying pan, baking tray, measuring tape, measuring cup, rolling ' +
  'pin, paddling pool, sleeping bag, vending machine, racing car, ironing board, filing cabinet, potted ' +
  'plant, framed picture, ringed planet, fallen leaf, canned food, fried egg, boiled egg, baked potato, ' +
  'stuffed animal, playing card, greeting card, boarding pass, parking meter, steering wheel, sailing boat, ' +
  'climbing frame, carving knife, reading lamp, writing desk, barbed wire, dining table, dining chair, ' +
  'bouncy ball, electric guitar, acoustic guitar, classical building, musical keyboard, musical score, ' +
  'musical note, shooting star, polar bear, russian doll, hot dog, hot air balloon, black hole, ice cream, ' +
  'bubble tea, high heel, french fries, orange juice, green tea, red wine, white wine, gold medal, silver ' +
  'medal, bronze medal, first place medal, second place medal, third place medal, 1st place medal, 2nd ' +
  'place medal, 3rd place medal, mobile phone, cell phone, four leaf clover, four-leaf clover, stop sign, ' +
  'live wire, red panda, watering can, trash can, garbage can, tin can, milk can, soda can, beer can, oil ' +
  'can, petrol can, spray can, top hat, 8 ball, pool 8 ball, eight ball, drinking straw, folding chair, ' +
  'ceiling fan, building block, wedding cake, wedding ring, wedding dress, white cane, black box, yellow ' +
  'pages, statue of liberty, tower of pisa, arc de triomphe, bow and arrow, bow tie, yo-yo, praying mantis, ' +
  'guinea pig, hand drum, hard hat, wind chime, teddy bear, toy elephant, inbox tray, outbox tray, green ' +
  'bean, big wheel, little red riding hood, burning house, serving dish, living room, police car, crescent ' +
  'moon, full moon, half moon, new moon, open book, old key, love letter, high-heeled shoe, carousel horse, ' +
  'cherry blossom, traffic light, coloured pencil, colored pencil, drum kit, sheet music, curling stone, ' +
  'piggy bank, zebra crossing, level crossing, railway crossing, jigsaw piece, puzzle piece,'
).split(', ');

/** Names that hold a word which elsewhere is an adjective, a verb, a number or a colour. */
export const COMPOUNDS: ReadonlySet<string> = new Set(LONG_NAMES.map((name) => name.replace(/,$/, '')));

const OTHER_NAMES = new Map([
  ['tv', 'television'],
  ['telly', 'television'],
  ['mom', 'mother'],
  ['mum', 'mother'],
  ['dad', 'father'],
]);
/** One name for what has two. */
export const otherName = (word: string): string => OTHER_NAMES.get(word) ?? word;

const MEDIA = wordSet(
  'painting drawing sketch print picture photo photograph image illustration render rendering portrait',
);
const MATERIALS = wordSet(
  '3d oil watercolour watercolor acrylic crayon pencil digital matte ink chalk pastel pen charcoal line',
);
/** "a painting of", "oil painting": the picture that is made, and nothing in it. */
export const isMedium = (words: readonly string[], next: string): boolean =>
  MEDIA.has(words.at(-1) ?? '') && (/^(?:of|showing)$/.test(next) || MATERIALS.has(words.at(-2) ?? ''));

const CARDS = wordSet(
  'joker playing credit id sd memory index tarot score key sim ace business bank phone report',
);
/** A card that is drawn, and not the one that is made. */
export const isDrawnCard = (words: readonly string[]): boolean =>
  words.at(-1) === 'card' && CARDS.has(words.at(-2) ?? '');

/** Kinds that a wider word may point back to: "the boat" where a "sailboat" was named. */
const WIDER = new Map<string, readonly string[]>([
  ['tree', 'evergreen pine fir palm oak birch willow cactus maple conifer'.split(' ')],
  ['boat', 'ship canoe kayak ferry yacht raft sailboat gondola rowboat dinghy'.split(' ')],
  ['ship', 'ferry liner'.split(' ')],
  ['car', 'taxi cab suv jeep limousine van'.split(' ')],
  ['bird', 'owl parrot eagle crow raven dove pigeon swan duck penguin robin sparrow seagull'.split(' ')],
  ['flower', 'rose tulip sunflower daisy lily lotus poppy orchid hibiscus daffodil'.split(' ')],
  ['phone', 'telephone smartphone'.split(' ')],
  ['tv', 'television'.split(' ')],
  ['plane', 'airplane aeroplane jet'.split(' ')],
  ['bike', 'bicycle'.split(' ')],
  ['vehicle', 'car truck van bus tractor'.split(' ')],
  ['fish', 'shark goldfish salmon trout'.split(' ')],
  ['dog', 'puppy hound poodle'.split(' ')],
  ['cat', 'kitten'.split(' ')],
  ['present', 'gift'.split(' ')],
  ['gift', 'present'.split(' ')],
  ['sofa', 'couch'.split(' ')],
  ['couch', 'sofa'.split(' ')],
  ['rabbit', 'bunny'.split(' ')],
  ['bunny', 'rabbit'.split(' ')],
]);

/** True where `word` is a wider word for a thing of that name. */
export const isWiderWord = (word: string, noun: string): boolean => WIDER.get(word)?.includes(noun) ?? false;

/** They speak of the picture, of a part of it or of time, and name nothing that is drawn. */
export const NO_THINGS = wordSet(
  '4k 8k 16k hd uhd hdr masterpiece bokeh resolution ' +
    'picture photo photograph image drawing illustration rendering render scene view sketch poster invite ' +
    'invitation flyer logo icon icons sticker cover page spread worksheet flashcard infographic wallpaper ' +
    'backdrop background foreground style mood look theme vibe feeling atmosphere tone tones colour colours ' +
    'color colors lighting shade shadows format composition quality detail details artwork design sprite ' +
    'asset level quest quiz lesson story tale fable side sides middle center centre corner corners edge edges ' +
    'left right top bottom half front back part row rows group order way ways kind kinds sort sorts number ' +
    'numbers one ones thing things day days time times year years season morning evening week weekend month ' +
    'holiday holidays summer autumn winter birthday party celebration festival game life lay card sale menu recipe idea ideas ' +
    'inspiration greetings caption title word words letters luck anniversary halloween xmas easter valentine ' +
    'thanksgiving diwali hanukkah graduation others other both air distance watercolour watercolor pastel ' +
    'vector flat anime cartoon kawaii minimalism surrealism surreal pixel realism impressionism nature prompt ' +
    'horizon perspective angle close-up closeup portrait landscape panorama overview setup set-up arrangement ' +
    'layout collection size sizes past future basics vocab display games lots display-case reference ' +
    'mode section left-hand right-hand postcard postcards greeting clipart clip-art everyday fantasy dream ' +
    'nightmare nursery-rhyme adventure match-3 mini-game rpg ui mockup tutorial bedtime chapter space- ' +
    'for welcome sorry congratulations christmas wishes breakfast lunch dinner snack snacks supper display ' +
    'congrats job studio aroma scent smell fragrance sound noise silence texture testament hint strength power progress elegance ' +
    'sophistication expression individuality challenge activity pain joy happiness sadness love hope peace freedom courage ' +
    'wisdom beauty nostalgia mystery wonder magic energy sentence calculus math maths physics justice friendship loneliness ' +
    'serenity harmony chaos solitude teamwork success inspiration purpose meaning history terrain manner spirit cycle breeze eve friday monday tuesday wednesday thursday saturday sunday exercise exercises shape shapes feel pictogram pictograms lineart linocut octane claymation ' +
    'fairytale fairy-tale travel nook world opposite opposites look-and-feel sunny  advert ad advertisement card',
);
