/** Where or when a scene plays. The names are those that a picture library would file it under. */
const PHRASES: readonly (readonly [setting: string, words: string])[] = [
  [
    'plain',
    '(?:(?:on|against|with|isolated\\s+on)\\s+)?(?:an?\\s+|the\\s+)?(?:(?:very|pure|plain|clean|simple|white|neutral|empty|blank|solid)\\s+){1,3}(?:background|backdrop|page|surface|white)|on\\s+(?:pure\\s+)?white(?!\\s*[a-z])|isolated(?:\\s+on\\s+white)?|no\\s+background|(?:the\\s+)?background\\s+(?:is|should\\s+be)\\s+(?:plain|white|empty)|(?:keep|leave)\\s+the\\s+background\\s+(?:plain|blank|empty)',
  ],
  [
    'underwater',
    'underwater|undersea|under\\s+(?:the\\s+)?(?:water|sea|ocean)|(?:at|on)\\s+the\\s+(?:bottom\\s+of\\s+the\\s+(?:sea|ocean)|sea\\s?(?:floor|bed)|ocean\\s+floor)|in\\s+the\\s+deep\\s+sea',
  ],
  [
    'space',
    '(?:in\\s+|into\\s+|through\\s+)?(?:outer|deep)\\s+space|(?:in|into|through|out\\s+in)\\s+space|in\\s+(?:the\\s+universe|orbit)|space\\s+(?:scene|bedtime)',
  ],
  [
    'stage',
    '(?:on|under)\\s+(?:the\\s+|a\\s+)?stage|in\\s+the\\s+spotlight|(?:concert|theat(?:re|er))\\s+stage|in\\s+(?:the|a)\\s+theat(?:re|er)',
  ],
  [
    'snow',
    "in\\s+the\\s+arctic|(?:in|on|through|under)\\s+(?:the\\s+|deep\\s+|fresh\\s+)*snow(?!\\s?[a-z])|(?:in|on)\\s+(?:the\\s+|an?\\s+)?(?:deep\\s+|cold\\s+|clear\\s+)*winter(?:['’]?s)?(?:\\s+(?:day|morning|evening))?(?!\\s+[a-z])|on\\s+ice(?![a-z]|\\s+[a-z])|it(?:['’]?s|\\s+is)\\s+snowing|winter\\s+(?:landscape|scene|wonderland)|snowy\\s+(?:landscape|field|day|scene)|there\\s+is\\s+snow\\s+everywhere|in\\s+the\\s+mountain\\s+snow|snow\\s+(?:scene|background)|snowy(?=\\s+(?:village|town|street|night|church))",
  ],
  [
    'rain',
    "rain\\s+(?:in\\s+the\\s+)?background|in\\s+(?:the\\s+|heavy\\s+|pouring\\s+)?rain(?![a-z])|(?:(?:on\\s+)?an?\\s+)?(?:rainy|stormy)\\s+(?:day|weather|night)|in\\s+bad\\s+weather|during\\s+a\\s+storm|it(?:['’]?s|\\s+is)\\s+(?:raining|pouring)",
  ],
  [
    'sunset',
    '(?:at|during|before|in\\s+the)\\s+(?:a\\s+|the\\s+)?(?:sunset|dusk|dawn|sunrise|sundown|twilight|golden\\s+hour|evening(?:\\s+light)?)|(?:a\\s+)?(?:sunset|sunrise|dusk|dawn|twilight)(?:\\s+(?:light|sky|scene|background|colou?rs))?|it\\s+is\\s+evening|golden\\s+hour|early\\s+in\\s+the\\s+morning',
  ],
  [
    'night',
    "(?:at|by|during|in)\\s+(?:the\\s+)?(?:night(?:time)?|midnight|moonlight)|late\\s+at\\s+night|in\\s+the\\s+dark(?!\\s+[a-z])|(?:under|on|in)\\s+(?:an?\\s+|the\\s+)?(?:starry|dark|night|clear\\s+night)\\s+(?:night\\s+)?(?:sky|night)|under\\s+the\\s+stars|(?:starry|quiet|dark|halloween|spooky|moonlit|diwali|winter)\\s+night|(?:a\\s+)?(?:starry|night)\\s+(?:sky|background|scene|time)|it(?:['’]?s|\\s+is)\\s+(?:a\\s+quiet\\s+)?night",
  ],
  [
    'sky',
    '(?:high\\s+|high\\s+up\\s+|up\\s+)?in\\s+the\\s+(?:middle\\s+of\\s+the\\s+)?(?:blue\\s+|clear\\s+)?(?:sky|air)|(?:against|under|across|through)\\s+(?:an?\\s+|the\\s+)?(?:clear\\s+|blue\\s+|bright\\s+|open\\s+)*sky|(?:clear\\s+|blue\\s+)sky',
  ],
  [
    'street',
    '(?:on|in|by|down|along|across|at\\s+the\\s+side\\s+of|up)\\s+(?:an?\\s+|the\\s+|our\\s+)?(?:[a-z]+\\s+)?(?:street|road(?!\\s+safety)|sidewalk|pavement|highway)|by\\s+the\\s+roadside|street\\s+(?:scene|in\\s+winter)',
  ],
  [
    'mountains',
    '(?:high\\s+)?in\\s+(?:the\\s+)?(?:mountains|alps|highlands)|(?:mountain|alpine)\\s+landscape',
  ],
  ['classroom', 'at\\s+school|in\\s+class|in\\s+(?:a|the)\\s+(?:science\\s+)?lab(?:oratory)?'],
  ['desert', '(?:in|among|between|over)\\s+(?:the\\s+)?(?:sand\\s+)?dunes'],
  ['savanna', 'on\\s+safari|in\\s+africa'],
  ['room', 'indoors(?:\\s+scene)?|indoor\\s+scene|at\\s+home|inside\\s+(?:a|the)\\s+house|home\\s+office'],
  [
    'sea',
    '(?:out\\s+)?at\\s+sea|(?:in|on)\\s+the\\s+water|(?:on|in|by|across)\\s+(?:an?\\s+|the\\s+)?(?:open\\s+|deep\\s+|blue\\s+)*(?:sea|ocean)|open\\s+sea',
  ],
  ['beach', '(?:on|in)\\s+the\\s+sand|(?:at|by)\\s+the\\s+(?:seaside|shore)|on\\s+the\\s+shore'],
  [
    'meadow',
    '(?:on|in)\\s+(?:the\\s+)?(?:green\\s+)?grass|(?:on|in)\\s+an?\\s+(?:[a-z]+\\s+)?(?:field|grassy\\s+hill)|out\\s+in\\s+the\\s+fields|there\\s+is\\s+grass\\s+all\\s+around',
  ],
  ['farm', 'in\\s+(?:a|the)\\s+farmyard'],
  [
    'garden',
    'in\\s+(?:the|a|our)\\s+(?:back\\s?yard|back\\s+garden)|on\\s+(?:a|the)\\s+(?:balcony|terrace|patio)',
  ],
  ['city', 'downtown|in\\s+town|(?:urban|city)\\s+scene'],
  [
    'shop',
    '(?:at|in)\\s+(?:a|the)\\s+(?:(?:small|busy|toy|grocery|corner|village)\\s+)?(?:market|supermarket|bakery|shop|store)(?!\\s+[a-z]*(?:window|sign))|market\\s+stall',
  ],
  ['office', 'at\\s+work|(?:in|at)\\s+(?:an|the)\\s+office|corner\\s+of\\s+an\\s+office'],
  ['lake', '(?:on|by|in|at)\\s+(?:a|the)\\s+(?:lake|pond)|lakeside'],
  ['river', '(?:on|by|in|at)\\s+(?:a|the)\\s+(?:river(?:bank)?|stream)|riverside|river\\s+bank'],
  ['workshop', 'in\\s+(?:a|the)\\s+(?:shed|garage)'],
];

/** Nouns that name a setting wherever they stand and are nothing that a box goes around. */
const NOUNS = new Map<string, string>(
  (
    'beach:beach,seaside,shore,coast meadow:meadow,field,grassland,prairie,pasture forest:forest,wood,woods,woodland,clearing ' +
    'sea:sea,ocean,seascape,harbour,harbor garden:garden,backyard,yard,courtyard,lawn,patio park:park farm:farm,farmyard,barnyard,ranch ' +
    'jungle:jungle,rainforest savanna:savanna,savannah,safari desert:desert city:city,town,downtown,skyline,village,metropolis street:street,road,sidewalk,alley ' +
    'room:room,parlour,parlor,bedroom-scene,attic,nursery,lounge,interior,cellar,hallway,hall kitchen:kitchen bathroom:bathroom bedroom:bedroom,dormitory shop:supermarket,shop,store,bakery stage:stage ' +
    'classroom:classroom office:office workshop:workshop night:nighttime,midnight,night sky:sky ' +
    'space:universe,cosmos underwater:underwater lake:lakeside river:riverside'
  )
    .split(' ')
    .flatMap((line) => {
      const [setting = '', words = ''] = line.split(':');
      return words.split(',').map((word) => [word, setting] as const);
    }),
);

export const settingNoun = (word: string): string | undefined => NOUNS.get(word);

export const SETTING_PHRASES = PHRASES.map(
  ([setting, source]) => [new RegExp(`(?:${source})(?![a-z0-9à-ž])`, 'y'), setting] as const,
);
/** The first words that a phrase for a setting may begin with. */
export const SETTING_STARTS = new Set(
  (
    'among on against with isolated by rain an a the plain clean simple white neutral empty blank solid pure no background keep leave ' +
    'underwater undersea under at in outer deep space into through out concert theatre theater winter it its ' +
    "it's it’s snowy there snow rainy stormy during before sunset sunrise dusk dawn twilight golden early by late " +
    'starry quiet dark halloween spooky moonlit diwali night high up clear blue across down along street mountain ' +
    'alpine indoors indoor inside home open downtown urban city market lakeside riverside river corner very'
  ).split(' '),
);
