import { wordMap, wordSet } from './sets';

/** The eleven basic colours of English (Berlin and Kay 1969), and the words that mean one of them. */
export const COLOUR_OF: ReadonlyMap<string, string> = wordMap(`
  red: red crimson scarlet ruby maroon claret burgundy vermilion carmine reddish;
  orange: orange tangerine amber terracotta copper coppery orangey;
  yellow: yellow flaxen gold golden gilded blonde blond mustard yellowish ochre;
  green: green verdant viridian emerald khaki chartreuse greenish;
  blue: blue navy azure cobalt turquoise teal cyan aqua aquamarine sapphire indigo bluish cerulean ultramarine;
  purple: purple violet lilac lavender mauve magenta purplish;
  pink: pink cerise fuchsia pinkish;
  brown: brown tan bronze sepia mahogany taupe auburn brownish;
  black: black onyx ebony inky blackish;
  white: white ivory beige cream whitish creamy;
  gray: gray pewter gunmetal grey silver silvery charcoal slate greyish grayish
`);

/** Words that shade the colour after them, and say nothing else: "light blue", "snow-white". */
export const SHADES = wordSet(
  'light dark bright pale deep hot neon pastel jet snow sky baby royal navy lime olive mint forest lemon pitch ' +
    'coal off rose powder electric midnight matt matte rust blood wine candy bubblegum dusty shocking charcoal ' +
    'steel slate ash chocolate coffee chestnut sea moss apple bottle canary very rich vivid soft brick cherry hunter racing',
);

/** Things that shade a colour right after them: "a carrot orange suitcase". */
export const SHADE_NOUNS = wordSet(
  'camel carrot milk honey peach avocado ice salmon plum mocha caramel cinnamon pistachio tomato banana butter sand stone ' +
    'bone pearl pumpkin cornflower peacock flamingo raspberry strawberry blueberry aubergine straw grass leaf pea emerald ' +
    'raven jade denim ink tomato poppy sunshine lobster cocoa nut walnut hazelnut toffee fawn fox crow ghost cotton sugar ' +
    'brand ocean sea fire flame',
);

/** The basic colour that a word means ("grey" and "silver": "gray"); undefined for other words. */
export const basicColour = (word: string): string | undefined => COLOUR_OF.get(word);
