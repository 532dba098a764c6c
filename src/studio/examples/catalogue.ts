/** For whom an example was made. */
export type Audience = 'designers' | 'teachers' | 'researchers';

/** A scene that comes with the studio: what was asked, and runs of it that can be played, changed and painted again. */
export interface Example {
  /** Its files are called so, in `public/gallery`. */
  readonly id: ExampleId;
  readonly audience: Audience;
  /** In the words of the shipped model. */
  readonly prompt: string;
  /** Offered beside an empty prompt. */
  readonly ready?: true;
  /** How many sentences its notes have. */
  readonly notes?: number;
  /** Its last two pictures say most side by side. */
  readonly compared?: true;
}

/** What plays on an empty stage. */
export const FIRST_SHOWN: ExampleId = 'reef';

export type ExampleId =
  | 'poster'
  | 'lesson'
  | 'card'
  | 'interior'
  | 'map'
  | 'reef'
  | 'breaks'
  | 'guidance'
  | 'rewards'
  | 'models'
  | 'tries'
  | 'temperature';

/** The gallery, in its order. `npm run gallery` makes the files of each; a test holds that they are what is said here. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'poster',
    audience: 'designers',
    ready: true,
    prompt:
      'Poster for a jazz night: a golden saxophone in the centre, a trumpet to the left of it, a violin to the right of it, a black hat above the saxophone, on a stage',
  },
  {
    id: 'lesson',
    audience: 'designers',
    ready: true,
    prompt:
      'Life cycle of a butterfly: an egg at the top left, a caterpillar at the top right, a leaf in the middle, a butterfly at the bottom left, a flower at the bottom right',
  },
  {
    id: 'card',
    audience: 'designers',
    ready: true,
    prompt:
      'Christmas card: a christmas tree on the left, a snowman to the right of the tree, a red sled in front of the snowman, a red bird above the snowman, in the snow',
  },
  {
    id: 'interior',
    audience: 'designers',
    ready: true,
    prompt:
      'A cosy living room with a green couch, a lamp to the right of the couch, a cat on the couch, a framed picture above the couch and a potted plant to the left of the couch',
  },
  {
    id: 'map',
    audience: 'designers',
    ready: true,
    prompt:
      'Fantasy map: a castle in the middle, a volcano at the top left, a dragon at the top right, a treasure chest at the bottom left, a sailboat at the bottom right, in a meadow',
  },
  {
    id: 'reef',
    audience: 'designers',
    prompt:
      'Under the sea: a pirate ship in the middle, an octopus to the left of it, a turtle above the ship, a yellow fish at the top right, a coral at the bottom left and a red crab at the bottom right',
  },
  {
    id: 'breaks',
    audience: 'teachers',
    notes: 4,
    prompt:
      'A blue kite to the left of a yellow moon, a white cat below the kite and a brown dog to the right of the cat',
  },
  {
    id: 'guidance',
    audience: 'teachers',
    notes: 4,
    prompt:
      'A fox to the left of a green tree, a white rabbit to the right of the tree and a yellow moon above the tree, in the snow',
  },
  {
    id: 'rewards',
    audience: 'teachers',
    notes: 4,
    prompt:
      'A red apple to the left of a blue cup, a yellow banana to the right of the cup and a green pear above the cup',
  },
  {
    id: 'models',
    audience: 'researchers',
    notes: 3,
    compared: true,
    prompt: 'a white cat to the right of a red lamp in a room',
  },
  {
    id: 'tries',
    audience: 'researchers',
    notes: 3,
    compared: true,
    prompt:
      'Two yellow stars above a house, a red car to the left of the house, a green tree to the right of the house and a white dog in front of the house',
  },
  {
    id: 'temperature',
    audience: 'researchers',
    notes: 3,
    compared: true,
    prompt:
      'A lighthouse on the left, a sailboat to the right of the lighthouse and a white cloud above the sailboat, at sea',
  },
];

/** Where a file of the gallery lies. */
export const galleryFile = (name: string): string => `./gallery/${name}`;

/** The small picture of an example, and its first picture whole. */
export const thumbnailOf = (id: string): string => galleryFile(`${id}-small.webp`);
export const pictureOf = (id: string): string => galleryFile(`${id}-1.webp`);
