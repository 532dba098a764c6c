import { wordSet } from './sets';

/** How a picture or a thing feels, or in which manner it is made: no box goes around these, and no rule sees them. */
const MOODS =
  'serene nostalgic whimsical melancholic melancholy vibrant tranquil peaceful restful soothing relaxed relaxing ' +
  'uplifting inspiring energetic lively dynamic bold tender intimate wistful pensive solemn sombre somber bleak ' +
  'stark austere ominous sinister foreboding tense frantic chaotic hectic bustling playful quirky zany wacky ' +
  'goofy silly-looking chic posh classy trendy hip edgy sophisticated understated refined sleek polished subtle ' +
  'muted subdued saturated vivid bright-coloured radiant luminous brilliant dazzling sparkly sparkling glittery ' +
  'shimmering iridescent opalescent translucent opaque hazy blurry smoky murky shadowy airy breezy crisp zesty ' +
  'ethereal otherworldly celestial cosmic heavenly divine angelic mystic mystical mythic mythical legendary epic ' +
  'heroic grand grandiose opulent lavish regal stately humble modest homely homey snug inviting welcoming ' +
  'hygge zen idyllic pastoral bucolic rural urban nautical maritime seasonal autumnal wintry summery springlike ' +
  'christmassy halloweeny homemade handmade hand-drawn hand-painted handcrafted artisanal organic natural ' +
  'innocent childlike childish youthful mature feminine masculine sensual seductive passionate loving ' +
  'affectionate sentimental heartwarming hilarious amusing comical absurd bizarre uncanny unsettling disturbing ' +
  'gruesome grim gritty grimy grungy filthy tidy messy cluttered neat orderly balanced harmonious symmetrical ' +
  'asymmetrical hopeful optimistic pessimistic joyful joyous gleeful ecstatic excited exciting thrilled bored ' +
  'boring annoyed confused surprised shocked startled frightened terrified anxious nervous relieved content ' +
  'contented satisfied delighted pleased grateful generous polite rude naughty cheeky mischievous cunning sly ' +
  'sneaky stubborn determined confident timid bashful elegant-looking graceful clumsy nimble agile swift speedy ' +
  'slow fast quick rapid sturdy solid firm fragile delicate dainty flimsy brittle flexible stretchy bouncy ' +
  'sticky slimy greasy oily slippery soggy damp moist humid arid parched dried frosty chilly freezing lukewarm ' +
  'hot-looking sultry steamy tepid fiery blazing smouldering charred burnt toasted toasty fragrant smelly stinky ' +
  'yummy appetising appetizing mouth-watering gourmet vegan vegetarian savoury savory bitter tangy mild bland ' +
  'plush padded cushioned upholstered lacy frilly ruffled pleated embossed engraved etched woven braided plaited ' +
  'glazed lacquered varnished weathered faded worn-out tattered frayed crumpled wrinkled wrinkly creased ' +
  'crinkly lumpy bumpy jagged craggy rugged bristly prickly thorny scaly feathery fleecy downy tufted maned ' +
  'lanky stout stocky burly hefty bulky tubby portly slender petite-looking lean bony gaunt towering lofty ' +
  'adorable charming enchanting delightful gorgeous stunning breathtaking spectacular magnificent marvellous ' +
  'wonderful fabulous fantastic incredible impressive striking eye-catching superb splendid exquisite sublime ' +
  'iconic authentic original unique rare common plain-looking generic neutral formal informal casual sporty ' +
  'preppy countrified folksy ethnic tribal nordic scandinavian scandi celtic roman greek egyptian persian ' +
  'arabic turkish russian dutch swedish irish scottish welsh korean thai vietnamese brazilian hawaiian ' +
  'antique-looking aged timeless contemporary avant-garde experimental cutting-edge high-tech low-tech sci-fi ' +
  'dystopian utopian post-apocalyptic apocalyptic prehistoric primitive colonial renaissance rococo edwardian ' +
  'georgian tudor romanesque neoclassical palladian deco nouveau art-deco art-nouveau brutalist bauhaus boho ' +
  'bohemian steampunk cyberpunk dieselpunk solarpunk punk grunge goth emo vaporwave synthwave lo-fi lofi ' +
  'cubist impressionist impressionistic expressionist pointillist fauvist surrealist futurist constructivist ' +
  'psychedelic groovy funky jazzy pop-art naive painterly sketchy cartoony pixelated pixellated 8-bit 16-bit ' +
  'isometric low-poly high-contrast low-key high-key backlit sunlit candlelit dimly-lit monochrome monochromatic ' +
  'black-and-white grayscale greyscale duotone photoreal hyperreal hyperrealistic lifelike stylized-looking ' +
  'geometric angular streamlined ergonomic portable wearable folding inflatable collapsible';

/** How many, without a number. */
const AMOUNTS = 'abundant plentiful scarce ample excessive sufficient adequate';

/** What things are made of. Alone, without an article or a plural, they name no thing. */
const MATTER = wordSet(
  'marble bamboo brass steel linen clay denim velvet porcelain oak-wood teak walnut-wood mahogany-wood plywood timber ' +
    'concrete cement granite limestone sandstone slate-stone quartz obsidian onyx jade pewter chrome aluminium aluminum ' +
    'titanium platinum zinc tin-plate wool cotton silk satin lace felt fleece nylon polyester tweed corduroy ' +
    'suede fur faux-fur leatherette wicker rattan jute hemp burlap canvas-cloth gingham tartan enamel acrylic ' +
    'resin plexiglass perspex polystyrene styrofoam foil papier-mache papier-mâché origami wax plaster stucco ' +
    'terrazzo stoneware earthenware china-clay oilcloth tinfoil wrought-iron stainless-steel cast-iron',
);

const QUALITIES = wordSet(`${MOODS} ${AMOUNTS}`);

/** "-ic", "-ical", "-esque", "-ish" and the like, as far as they are not the ends of nouns. */
const BY_ENDING = /(?:[^s]tic|[^r]ical|esque|[^fd]ish|[^a]tional|ential|[^e]escent|[^n]ulent|somely|worthy)$/;
const NOUNS = wordSet(
  'attic stick lipstick arctic antic critic plastic classic fabric chemical musical medical radish rubbish parish ' +
    'polish finish varnish garnish relish blemish banish dervish crayfish squeamish vertical optic cosmetic ' +
    'antiseptic mystic skeptic sceptic lunatic fanatic adolescent fluorescent handkerchief potential residential trustworthy',
);

/** True for a mood, a style or an amount: it says how something is, and never what. */
export const isQuality = (word: string): boolean =>
  QUALITIES.has(word) || (word.length > 5 && BY_ENDING.test(word) && !NOUNS.has(word));

/** True for what things are made of: "a marble bust". */
export const isMatter = (word: string): boolean => MATTER.has(word);
