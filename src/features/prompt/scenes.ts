/**
 * Prompts worth trying, in the words of the shipped model. `scenes.test.ts` plans each with it: all that they ask
 * must hold.
 */
export const SCENES: readonly string[] = [
  'a red apple to the left of a blue car',
  'a yellow bird above a green chair',
  'two purple balloons and a brown dog',
  'a white cat to the right of a red lamp in a room',
  'an orange fox to the left of a green tree in the snow',
  'a yellow kite above a red boat at sea',
  'a black cat below a yellow moon at night',
  'a pink pig to the left of a blue ball',
  'a green frog to the left of a pink flower in a meadow',
  'a red umbrella above a yellow chair',
  'a brown horse to the right of a white house in a meadow',
  'a blue bird above a brown dog',
  'three red apples and a green bottle',
  'a white rabbit to the left of an orange carrot',
  'a purple book to the right of a yellow cup',
  'a gray elephant to the left of a green tree',
  'a red rocket above a white cloud at night',
  'a yellow lemon to the left of a purple grape',
  'a brown bear below a red balloon in the snow',
  'a blue car to the right of a red bus',
  'a pink cake to the left of a yellow candle',
  'a brown camel to the left of a green tent in the desert',
  'a white ship below an orange sun at sunset',
  'two yellow stars above a blue house at night',
  'a brown guitar to the left of a black piano',
  'a green turtle to the right of a red crab',
  'a red hat above a brown dog',
];

/** How many are offered at once. */
const OFFERED = 3;

/** The scenes of a day, others on each; the first ones on the first visit are as good as any. */
export function scenesOfDay(day: Date): readonly string[] {
  const number = Math.floor(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000);
  const days = Math.floor(SCENES.length / OFFERED);
  // A step that shares no factor with the number of days visits them all, and neighbours lie apart.
  const from = ((number * 4) % days) * OFFERED;
  return SCENES.slice(from, from + OFFERED);
}
