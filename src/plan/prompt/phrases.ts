import type { Place, PromptRelation, PromptToken } from './token';
import { SETTING_PHRASES, SETTING_STARTS } from './lists/settings';

const HOW =
  '(?:(?:just|right|directly|immediately|straight|high|exactly|slightly|somewhere|halfway|up|down|far|further|close|all|bang|a\\s+bit|way|low)\\s+){0,3}';
const OF_PICTURE =
  '(?:\\s+of\\s+(?:the|my|this)\\s+(?:whole\\s+)?(?:picture|image|scene|frame|canvas|photo|page|card|poster|screen|drawing|composition))';
const NOT_PICTURE = `(?!${OF_PICTURE})`;
const SIDE = (side: string): string =>
  `(?:(?:to|on|at|in|towards?|from)\\s+)?(?:the\\s+)?(?:far\\s+|immediate\\s+)?${side}(?:[-\\s]hand)?(?:\\s+side|\\s+edge)?`;

type Kind = 'taken' | 'relation' | 'aside' | 'side' | 'sides' | 'place' | 'row' | 'not' | 'not-before';
interface Phrase {
  readonly kind: Kind;
  readonly pattern: RegExp;
  readonly relation: PromptRelation | null;
}

const made = (kind: Kind, source: string, relation: PromptRelation | null = null): Phrase => ({
  kind,
  relation,
  pattern: new RegExp(`(?:${source})(?![a-z0-9à-ž])`, 'y'),
});
const relates = (relation: PromptRelation, source: string): Phrase =>
  made('relation', HOW + `(?:${source})`, relation);

const OWNER = '(its|his|her|their)';
const ANY = '(?:\\s+(?:any|a|an|the|more))?';
const DRAW = '(?:draw|add|put|include|show|paint|use|want|like|have|need|make|place)';

const PHRASES: readonly Phrase[] = [
  made(
    'not',
    `(?:please\\s+)?(?:i\\s+)?(?:do\\s?n[o'’]?t|do\\s+not|dont|never)\\s+(?:you\\s+)?${DRAW}${ANY}` +
      `|(?:(?:there\\s+)?(?:is|are|must\\s+be|should\\s+be|can\\s+be|will\\s+be)\\s+)?(?:absolutely\\s+)?no(?!\\s+(?:one|idea|matter|longer|background|doubt|need)(?![a-z]))(?:\\s+more)?` +
      `|(?:there\\s+)?(?:should|must|may|can|is|are|do|does)\\s?n[o'’]?t\\s+(?:be|have|contain)?\\s*(?:any|a|an)` +
      `|without${ANY}|leave\\s+out${ANY}|leaving\\s+out${ANY}|skip(?:\\s+the|\\s+any)|avoid${ANY}|minus\\s+the|omit${ANY}|exclude${ANY}|not\\s+(?:a\\s+single|any|an?(?=\\s+[a-z]+(?:\\s+[a-z]+)?(?:,?\\s+but\\s|,\\s*an?\\s)))` +
      `|make\\s+sure\\s+there\\s+(?:is|are)\\s+no|(?:is|are)\\s+free\\s+of`,
  ),
  made(
    'not-before',
    "(?:is|are|was|were)\\s?(?:not|n[o'’]t)\\s+(?:invited|allowed|wanted|welcome)|(?:so\\s+)?(?:do\\s?n[o'’]?t|do\\s+not)\\s+draw\\s+(?:it|them)|so\\s+leave\\s+(?:it|them)\\s+out",
  ),
  made(
    'sides',
    '(?:on|at|to)\\s+(?:either|each|both)\\s+sides?(?:\\s+of)?|(?:one\\s+)?(?:(?:to|on|at)\\s+)?(?:the\\s+)?left\\s+(?:side\\s+)?and\\s+(?:one\\s+)?(?:(?:to|on)\\s+)?(?:the\\s+)?right(?:\\s+side)?\\s+of|left\\s+and\\s+right\\s+of',
  ),
  made('sides', 'flanked\\s+(?:on\\s+(?:both|either)\\s+sides?\\s+)?by'),
  made(
    'row',
    '(?:(?:arranged|lined\\s+up|ordered|placed|standing)\\s+)?(?:in\\s+a\\s+(?:row|line)[\\s,]+)?(?:from\\s+)?(?:the\\s+)?(?:(left)\\s+to\\s+(?:the\\s+)?right|(right)\\s+to\\s+(?:the\\s+)?left|(top)\\s+to\\s+(?:the\\s+)?bottom|(bottom)\\s+to\\s+(?:the\\s+)?top)',
  ),
  made(
    'row',
    '(?:(?:standing|sitting|lined\\s+up|arranged|all)\\s+)?in\\s+(?:a|one)\\s+(?:neat\\s+|long\\s+|straight\\s+)?(?:row|line)|side[-\\s]by[-\\s]side|in\\s+a\\s+(?:circle|ring|pile|heap)(?!\\s+a?round)',
  ),
  made(
    'row',
    '(?:(?:right\\s+|close\\s+|just\\s+)?(?:next|close)\\s+to|beside|alongside|near|by|against|touching|hugging)\\s+(?:each\\s+other|one\\s+another)|close\\s+together',
    'near',
  ),
  made('row', '(?:facing|opposite|behind|across\\s+from|around)\\s+(?:each\\s+other|one\\s+another)'),
  made(
    'side',
    `${HOW}(?:to|on|at|by)\\s+${OWNER}\\s+(?:own\\s+)?(?:left|right|side)(?:[-\\s]hand)?(?:\\s+side)?`,
  ),
  made('taken', '(?:all\\s+)?(?:surrounded|ringed|encircled)\\s+(?:by|with)', 'around'),
  made('taken', '(?:topped|crowned|covered)\\s+(?:with|by)', 'on'),
  made('taken', '(?:filled|stuffed|loaded)\\s+with|full\\s+of|containing', 'inside'),
  relates(
    'left',
    `${SIDE('left')}\\s+(?:of|from)${NOT_PICTURE.replace('\\s+of', '')}(?!\\s+(?:the|my)\\s+(?:picture|image|scene|frame|page|card)(?![a-z]))`,
  ),
  relates(
    'right',
    `${SIDE('right')}\\s+(?:of|from)(?!\\s+(?:the|my)\\s+(?:picture|image|scene|frame|page|card)(?![a-z]))`,
  ),
  relates(
    'in front of',
    'in\\s+(?:the\\s+)?front\\s+of|in\\s+front(?!\\s+of)|before(?=\\s+(?:it|them)(?![a-z]))',
  ),
  relates('behind', '(?:from\\s+)?behind|in\\s+(?:the\\s+)?back\\s+of|at\\s+the\\s+back\\s+of'),
  relates(
    'on',
    `(?:on|at)\\s+(?:the\\s+)?top\\s+of${'(?!\\s+(?:the|my)\\s+(?:picture|image|scene|frame|page|card)(?![a-z]))'}|on\\s+top|atop|upon|onto`,
  ),
  relates(
    'around',
    '(?:around|(?:all\\s+)?round(?=\\s+(?:the|a|an|it|them|him|her)\\b))|on\\s+all\\s+sides\\s+of|in\\s+a\\s+(?:circle|ring)\\s+a?round|surrounding|encircling',
  ),
  relates('between', 'in\\s+between|between'),
  relates(
    'inside',
    'inside(?:\\s+of)?|within|(?<=(?:put|pour|pack|stuff|climb|jump|fall|div|drop|go|squeez|tuck|thr[eo]w|plac|hop|crawl|fit|stick|stuck|tumbl|slid|plung|cram|load|shov)[a-z]*\\s(?:[a-z]+\\s){0,4})into|(?:peeking|peeping|popping|poking|peering|sticking|leaning|looking)\\s+out\\s+(?:of|from)(?:\\s+inside)?',
  ),
  relates(
    'near',
    'next(?:\\s+door)?\\s+to|close\\s+to|adjacent\\s+to|(?:on|at|by)\\s+(?:the\\s+)?side\\s+of|beside|besides|alongside|near(?:by)?(?:\\s+to)?|not\\s+far\\s+from|outside(?:\\s+of)?|at(?=\\s+(?:an?|the|its|his|her|their)\\s)(?!\\s+the\\s+(?:bottom|foot|top)\\s+of\\s)|by|leaning\\s+(?:against|on)|against|touching',
  ),
  relates(
    'on',
    '(?:(?:scattered|spread|strewn|painted|written|drawn)\\s+)?all\\s+over(?=\\s+(?:the|a|an|it|them|its|his|her)(?![a-z]))',
  ),
  relates('above', 'above|over(?!\\s+(?:there|here))|overhead|higher\\s+(?:up\\s+)?than'),
  relates(
    'below',
    `below|lower\\s+(?:down\\s+)?than|further\\s+down\\s+than|(?:on|at)\\s+the\\s+(?:bottom|foot)\\s+of${'(?!\\s+(?:the|my)\\s+(?:picture|image|scene|frame|page|card)(?![a-z]))'}`,
  ),
  relates('under', 'under|underneath|beneath'),
  made('aside', `${HOW}to\\s+(?:the\\s+|my\\s+)?(?:immediate\\s+)?left(?:\\s+side)?`, 'left'),
  made('aside', `${HOW}to\\s+(?:the\\s+|my\\s+)?(?:immediate\\s+)?right(?:\\s+side)?`, 'right'),
  relates('on', 'on|up\\s+on'),
];

const CORNER = '(?:(top|upper|bottom|lower)[-\\s]+(left|right|cent(?:er|re)|middle))';
const PART = '(?:[-\\s]hand)?(?:\\s+(?:part|half|side|corner|corners|third|edge|page|area|row|section))?';
const LEAD =
  '(?:(?:right|far|up|down|dead|slap|bang|high)\\s+){0,3}(?:(?:in|at|on|to|into|along|towards?|for)\\s+)?(?:(?:the|our|my)\\s+)?(?:(?:far|very|exact|dead)\\s+)?';
const END = '(?![a-z0-9à-ž])';
/** After a bare "left" or "top" a new thing, a verb or nothing must follow, else it describes the noun after it. */
const ALONE =
  '(?=\\s*(?:$|[^a-z0-9à-ž\\s]|\\n)|\\s+(?:an?|the|one(?=\\s+[a-z])(?!\\s+(?:and|is|on|in|of|stands|sits))|two|three|four|five|six|some|several|and|is|are|with|stands?|sits?|lies?|flies|hangs?|you|there|of\\s+(?:the|my)\\s+(?:picture|image|scene|page)|\\d+)(?![a-z0-9à-ž])|\\s+(?!(?:to|of|or|and|side|hand)\\s)(?:[a-z]+\\s+){1,2}(?:left|right)\\s*(?:$|[^a-z\\s])|\\s+(?!(?:to|of|or|and|side|hand)\\s|[^,;]*\\s(?:is|are)\\s)(?:[a-z]+\\s+){0,3}[a-z]+\\s*[,;]\\s*(?:left|right)\\s+[a-z])';

const CORNERS = (['top', 'bottom'] as const).flatMap((row) =>
  (['left', 'right'] as const).map((column): Place => ({ row, column })),
);

const PLACE_PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Place[]])[] = [
  [
    new RegExp(
      `(?:one\\s+)?(?:in|at|on|into)\\s+(?:(?:each|every)(?:\\s+of\\s+the(?:\\s+four)?)?\\s+corners?|(?:all|the)\\s+(?:the\\s+)?(?:four\\s+|4\\s+)?corners)${OF_PICTURE}?(?!\\s+of\\s)${END}`,
      'y',
    ),
    () => [...CORNERS],
  ],
  [
    new RegExp(
      `(?:(?:one\\s+)?in\\s+)?(?:each|both)(?:\\s+of\\s+the)?\\s+(top|upper|bottom|lower)\\s+corners?${END}`,
      'y',
    ),
    ([, row = '']) => [corner(row, 'left'), corner(row, 'right')],
  ],
  [
    new RegExp(`${LEAD}${CORNER}${PART}(?:${OF_PICTURE}|(?!${PART}\\s+of\\s))${END}`, 'y'),
    ([, row = '', column = '']) => [corner(row, column)],
  ],
  [
    new RegExp(
      `(?:(?:far|right|back)\\s+){0,3}(?:in|at|to|into|as)\\s+(?:a\\s+|the\\s+)?(?:far\\s+|distant\\s+|very\\s+)?(background|foreground|(?<=the\\s+(?:very\\s+|far\\s+)?)(?:back|front|distance))${OF_PICTURE}?(?!\\s+of\\s)${END}|(background|foreground|up\\s+front)${ALONE}`,
      'y',
    ),
    ([, inside, bare]) => [{ depth: /fore|front/i.test(inside ?? bare ?? '') ? 'foreground' : 'background' }],
  ],
  [
    new RegExp(
      `(?:(?:right|far|up|down|dead|slap|bang)\\s+){0,3}(?:(?:in|at|on|into|along)\\s+(?:the\\s+)?|(?<!on\\s)to\\s+the\\s+(?=far\\s))(?:far\\s+|very\\s+|exact\\s+|dead\\s+)?(?!(?<=on\\s)top)(left|right|top|bottom|upper|lower|middle|cent(?:er|re))(?!\\s+ones?(?![a-z0-9à-ž])(?!\\s+(?:is|on)))${PART}(?:${OF_PICTURE}|(?!${PART}\\s+(?:of|from)(?!\\s+the\\s+(?:sky|sea|night|room|meadow|street|garden|field|desert|forest))\\s))${END}`,
      'y',
    ),
    ([, word = '']) => [sideOf(word)],
  ],
  [
    new RegExp(
      `(?:the\\s+)?(?:far\\s+|very\\s+|dead\\s+)?(left|right|top|bottom|middle|cent(?:er|re))(?:${OF_PICTURE}|(?:[-\\s]hand)?\\s+(?:side|half|part|page|edge|row|corner)(?!\\s+of\\s)|${ALONE})${END}`,
      'y',
    ),
    ([, word = '']) => [sideOf(word)],
  ],
  [
    new RegExp(`cent(?:er|r)ed(?!\\s+(?:on|over|in|above|below|under|between|around|at)\\s)${END}`, 'y'),
    () => [{ column: 'centre', row: 'centre' }],
  ],
];

const rowOf = (word: string): 'top' | 'bottom' | 'centre' =>
  /top|upper/i.test(word) ? 'top' : /bottom|lower/i.test(word) ? 'bottom' : 'centre';
function corner(row: string, column: string): Place {
  return {
    row: rowOf(row),
    column: /left/i.test(column) ? 'left' : /right/i.test(column) ? 'right' : 'centre',
  };
}
function sideOf(word: string): Place {
  if (/left/i.test(word)) return { column: 'left' };
  if (/right/i.test(word)) return { column: 'right' };
  const row = rowOf(word);
  return row === 'centre' ? { column: 'centre', row } : { row };
}

/** The first words of phrases: nothing else needs to be looked at. */
const STARTS = new Set(
  (
    "please i do don't dont don’t doesn't never there is are was were must should can may absolutely no without leave leaving skip avoid minus omit exclude not make " +
    "shouldn't mustn't isn't aren't wasn't shouldn’t mustn’t isn’t aren’t so either each both flanked one left right arranged lined ordered placed standing sitting all in from side just directly " +
    'immediately straight high exactly slightly somewhere halfway up down far further close bang a way low to on at by ' +
    'towards toward the behind atop upon onto topped around round surrounding encircling surrounded ringed encircled crowned covered stuffed loaded containing between inside within into filled full next adjacent ' +
    'opposite facing across hugging outside beside besides alongside near nearby leaning against touching above over overhead higher below lower under underneath beneath ' +
    'top upper bottom middle center centre dead slap along for our my very background foreground as centred centered top-left top-right bottom-left bottom-right upper-left upper-right lower-left lower-right ' +
    'top-center top-centre bottom-center bottom-centre left-hand right-hand before out scattered spread strewn painted written drawn peeking peeping popping poking peering sticking leaning left-to-right'
  ).split(' '),
);

/** The phrase that begins at `at` with the word `first`, or null. */
export function matchPhrase(
  text: string,
  at: number,
  first: string,
  before: PromptToken | undefined,
): PromptToken | null {
  const run = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  if (SETTING_STARTS.has(first)) {
    for (const [pattern, setting] of SETTING_PHRASES) {
      const found = run(pattern);
      if (found) return { kind: 'setting', text: found[0], setting };
    }
  }
  if (!STARTS.has(first)) return null;
  // "a diagram of the inside of": a noun.
  if (first === 'inside' && before?.kind === 'word' && before.word === 'the') return null;
  const sides = PHRASES.slice(0, 4).find(({ pattern }) => run(pattern));
  if (!sides && !isAdjectivePlace(before)) {
    for (const [pattern, places] of PLACE_PATTERNS) {
      const found = run(pattern);
      if (found) return { kind: 'place', text: found[0], places: places(found) };
    }
  }
  for (const { kind, pattern, relation } of sides ? [sides] : PHRASES) {
    const found = run(pattern);
    if (found) return tokenOf(kind, found, relation);
  }
  return null;
}

/** "the left one": after an article a bare side describes what follows. */
const isAdjectivePlace = (before: PromptToken | undefined): boolean =>
  before?.kind === 'word' && /^(?:an?|its|his|her|their)$/.test(before.word);

function tokenOf(
  kind: Kind,
  [text, ...parts]: RegExpExecArray,
  relation: PromptRelation | null,
): PromptToken {
  const part = parts.find((each) => each !== undefined) ?? '';
  switch (kind) {
    case 'relation':
    case 'aside':
      return { kind, text, relation: relation ?? 'near' };
    case 'taken':
      return { kind, text, relation: relation ?? 'near' };
    case 'side': {
      const side = /left/i.test(text) ? 'left' : /right/i.test(text) ? 'right' : 'near';
      return { kind, text, relation: side, whose: part.toLowerCase() };
    }
    case 'sides':
      return { kind, text, flips: /^flanked/i.test(text) };
    case 'row': {
      const order = { left: 'left', right: 'right', top: 'above', bottom: 'below' } as const;
      return {
        kind,
        text,
        relation: part === '' ? relation : (order[part.toLowerCase() as keyof typeof order] ?? null),
      };
    }
    case 'not':
    case 'not-before':
      return { kind, text };
    case 'place':
      return { kind, text, places: [] };
  }
}
