import { VERB_FORMS } from './verbs';
import { isMatter, isQuality } from './qualities';
import { wordSet } from './sets';

const ADJECTIVES = wordSet(
  'old new young ancient antique vintage retro modern classic traditional rustic baroque round square flat long short tall ' +
    'wide narrow thick thin fat slim chubby plump skinny heavy happy sad angry sleepy lonely lovely cute pretty beautiful ' +
    'ugly friendly cheerful grumpy worried scared proud brave shy silly funny crazy mad wild tame calm quiet loud fluffy ' +
    'cinematic photorealistic stylised furry hairy fuzzy billowy leathery silky velvety soft hard smooth rough shiny glossy matte dull bright dark light pale warm cool cold hot icy frozen ' +
    'snowy rainy sunny cloudy foggy misty stormy windy starry moonlit wet dry dusty dirty clean fresh ripe juicy ' +
    'sweet sour salty spicy tasty delicious crispy crunchy creamy cheesy buttery wooden woollen woolen golden metal ' +
    'metallic plastic glass stone leather paper cardboard ceramic rubber striped spotted dotted checked checkered plaid ' +
    'patterned floral colourful colorful rainbow-coloured multicoloured transparent clear plain simple elegant fancy ' +
    'luxury luxurious cosy cozy comfy rich poor magic magical mysterious enchanted haunted spooky scary creepy ' +
    'eerie gloomy moody dramatic romantic dreamy surreal abstract realistic detailed minimal minimalist empty full open ' +
    'closed broken cracked rusty shabby battered worn torn ragged smiling laughing sleeping dancing wise clever smart lazy busy ' +
    'tropical exotic domestic local american british english french german italian spanish japanese chinese indian ' +
    'african mexican victorian medieval gothic futuristic giant-sized matching identical similar different various ' +
    'single double triple extra spare main whole half leafy leafless bare mossy grassy flowery blooming winged ' +
    'horned bearded curly spiky pointy pointed sharp blunt steaming burning glowing flying floating dead live alive real ' +
    'fake toy-like keen kind gentle fierce hungry thirsty tired curious nice good bad best great perfect awesome ' +
    'amazing majestic noble royal holy sacred evil wicked dangerous safe lucky unlucky merry jolly festive ' +
    'intricate interlocking aerodynamic pungent earthy panic-stricken gnarled bubbling studded reminiscent corpselike ' +
    'ornate jazzy strange odd weird unusual ordinary normal typical cartoonish stylish stylized pure tiny-looking cooked ' +
    'raw baked fried grilled roasted boiled smoked sliced chopped peeled wrapped tied folded rolled stacked hanging ' +
    'standing sitting lying running walking swimming asleep awake oval rectangular triangular circular crescent curved ' +
    'straight bent tilted upside-down wooly woolly scented lit unlit long-necked sun-lit overgrown abandoned derelict ' +
    'lush dense sparse vast distant nearby deep shallow high low steep rocky sandy muddy muscular pregnant handsome elderly ' +
    'middle-aged electric electronic digital mechanical industrial medical musical military nuclear solar lunar ' +
    'healthy unhealthy sick ill injured blind deaf loyal faithful famous popular favourite favorite special main ' +
    'sugary frosted glazed iced stuffed filled decorated ornate carved painted embroidered knitted crocheted quilted',
);

const BY_ENDING =
  /(?:ful|less|ous|able|ible|-like|\w{3}like|-shaped|-coloured|-colored|-eyed|-haired|-sized|-old|-free|-century|-style|-era|-inspired|-themed|-friendly|-made)$/;
const NO_ADJECTIVES = wordSet('table vegetable cable');

/** True for words that describe a noun after them: as good as certain for the words listed, a guess by ending else. */
export function isAdjective(word: string): boolean {
  return (
    ADJECTIVES.has(word) ||
    isQuality(word) ||
    isMatter(word) ||
    (BY_ENDING.test(word) && !NO_ADJECTIVES.has(word))
  );
}

/** "sleeping", "wrapped": describes a noun after it, tells what it does before it. */
export function isParticiple(word: string): boolean {
  return (
    /(?:ing|ed|en)$/.test(word) &&
    (VERB_FORMS.has(word) || /(?:[a-z]{2,}[a-km-z]ing|[a-z]{2,}ed)$/.test(word)) &&
    !NOUNS.has(word)
  );
}

const NOUNS = wordSet(
  'lighting ceiling building painting earring ring king string wing swing clothing wedding pudding bed shed sled seed weed reed ' +
    'seaweed bread thread frosting icing duckling gosling dumpling stocking awning lightning kitten chicken oven garden ' +
    'raven mitten linen siren screen queen green pen hen railing viking herring drawing sibling starling topping ' +
    'evening morning spring steed speed hundred bunting crossing landing parking meeting opening bowling curling sewing ' +
    'knitting fencing boxing skiing surfing sailing fishing something nothing everything anything during clearing keyring cladding',
);
