import { wordMap } from './sets';

/** What emoji show, in the singular: those of things that prompts are often about. */
const THINGS = wordMap(`
  cat: 🐱 🐈; dog: 🐶 🐕; mouse: 🐭 🐁; rabbit: 🐰 🐇; fox: 🦊; bear: 🐻; lion: 🦁; cow: 🐮 🐄; pig: 🐷 🐖; frog: 🐸;
  chicken: 🐔 🐓; penguin: 🐧; bird: 🐦; duck: 🦆; swan: 🦢; owl: 🦉; horse: 🐴 🐎; bee: 🐝; butterfly: 🦋; turtle: 🐢;
  fish: 🐟 🐠; whale: 🐳 🐋; crab: 🦀; shrimp: 🦐; elephant: 🐘; giraffe: 🦒; camel: 🐫 🐪; goat: 🐐; sheep: 🐑; deer: 🦌;
  flower: 🌼 🌸; sunflower: 🌻; rose: 🌹; tulip: 🌷; tree: 🌳 🌲; leaf: 🍃 🍂; sun: ☀ 🌞; moon: 🌙 🌕; star: ⭐ 🌟; cloud: ☁;
  heart: ❤ 💙 💚 💛; snowman: ⛄ ☃; apple: 🍎 🍏; banana: 🍌; orange: 🍊; cake: 🎂 🍰; tomato: 🍅; strawberry: 🍓; lemon: 🍋;
  pear: 🍐; peach: 🍑; bread: 🍞; egg: 🥚; hamburger: 🍔; carrot: 🥕; grape: 🍇; pumpkin: 🎃; pizza: 🍕; boat: ⛵; ship: 🚢;
  truck: 🚚; bus: 🚌; car: 🚗 🚙; train: 🚆 🚂; airplane: ✈ 🛩; bicycle: 🚲; motorcycle: 🏍; helicopter: 🚁; rocket: 🚀;
  balloon: 🎈; kite: 🪁; tent: ⛺; house: 🏠 🏡; ball: ⚽ 🏀; toy: 🧸; umbrella: ☂ ☔ 🌂; guitar: 🎸; drum: 🥁; piano: 🎹;
  microphone: 🎤; hat: 👒 🎩; shirt: 👕; shoe: 👟 👞; watch: ⌚; bag: 👜; backpack: 🎒; key: 🔑; book: 📖 📕; pencil: ✏;
  pen: 🖊; computer: 💻; phone: 📱; television: 📺; camera: 📷; printer: 🖨; clock: 🕰; lamp: 💡; candle: 🕯; cup: ☕; bottle: 🍾;
  knife: 🔪; spoon: 🥄; teapot: 🫖; toilet: 🚽; bed: 🛏; chair: 🪑; couch: 🛋; woman: 👩; man: 👨; boy: 👦; girl: 👧; person: 🧑
`);

/** The thing that an emoji shows, whatever its colour or presentation; undefined for others. */
export const thingOfEmoji = (emoji: string): string | undefined => THINGS.get([...emoji][0] ?? '');
