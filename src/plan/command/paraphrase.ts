/** Other ways to say a change, as the rules say it. The first that fits is taken, and what it makes is read anew. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:let's|let us|i want to|i'd like to|we should|just|ok,?|and|now|then)\s+(.+)$/i, '$1'],
  [
    /^(.+?)\s+should\s+be\s+((?:(?:a bit|a little|slightly|a lot|much)\s+)?(?:to\s+the\s+)?(?:higher|lower|left|right|up|down))$/i,
    'move $1 $2',
  ],
  [/^(?:i'd like|i want|we want|we need|i need|let's have)\s+((?:the|both|all|my)\s+.+)$/i, '$1'],
  [
    /^(?:put|arrange|set|place|move|line\s+up)\s+(.+?)\s+(?:up\s+)?in\s+(?:a|one)\s+(?:straight\s+|neat\s+)?(row|line|column)$/i,
    'align $1 in a $2',
  ],
  [/^(?:make|form)\s+an?\s+(row|line|column)\s+(?:of|with|out\s+of)\s+(.+)$/i, 'align $2 in a $1'],
  [/^stack\s+(.+?)(?:\s+up)?$/i, 'align $1 in a column'],
  [
    /^(?:put|place|move|set)\s+(.+?)\s+and\s+(.+?)\s+(?:(?:right\s+)?next\s+to\s+each\s+other|side\s+by\s+side|beside\s+each\s+other)$/i,
    'move $1 next to $2',
  ],
  [/^(.+?)\s+(?:is|are|looks?)\s+(?:(?:much|way|far|a bit|a little)\s+)?too\s+(\S.*)$/i, '$1 too $2'],
  [/^(.+?)\s+too\s+(?:close|near)\s+to\s+(.+)$/i, 'move $1 away from $2'],
  [/^(.+?)\s+too\s+(?:close\s+together|crowded)$/i, 'move $1 further apart'],
  [/^(.+?)\s+too\s+far\s+apart$/i, 'move $1 closer together'],
  [/^(.+?)\s+too\s+far\s+(?:away\s+)?from\s+(.+)$/i, 'move $1 beside $2'],
  [/^(.+?)\s+too\s+(?:big|large|huge)$/i, 'make $1 smaller'],
  [/^(.+?)\s+too\s+(?:small|little|tiny)$/i, 'make $1 bigger'],
  [/^(.+?)\s+too\s+tall$/i, 'make $1 shorter'],
  [/^(.+?)\s+too\s+short$/i, 'make $1 taller'],
  [/^(.+?)\s+too\s+wide$/i, 'make $1 narrower'],
  [/^(.+?)\s+too\s+(?:narrow|thin)$/i, 'make $1 wider'],
  [/^(.+?)\s+too\s+(?:high|far\s+up)(?:\s+up)?$/i, 'move $1 down'],
  [/^(.+?)\s+too\s+(?:low|far\s+down)(?:\s+down)?$/i, 'move $1 up'],
  [/^(.+?)\s+too\s+far\s+(?:to\s+the\s+)?left$/i, 'move $1 right'],
  [/^(.+?)\s+too\s+far\s+(?:to\s+the\s+)?right$/i, 'move $1 left'],
  [
    /^move\s+((?:(?:a bit|a little|slightly|a lot)\s+)?(?:to\s+the\s+)?(?:up|down|left|right|higher|lower)\b.*)$/i,
    'move it $1',
  ],
  [
    /^(?:can|could)\s+(.+?)\s+(?:be|go)\s+((?:on|in|at|to|up|down|a|much|higher|lower|under|above|below|next|behind|between)\b.+)$/i,
    'move $1 $2',
  ],
  [
    /^cent(?:re|er)\s+(.+?)\s+((?:under|above|over|below|between|in\s+front\s+of|behind)\s+.+)$/i,
    'move $1 $2',
  ],
  [/^make\s+(.+?)\s+(twice|half)\s+(?:the|its|their|as)\s+(height|width)$/i, 'make $1 $2 as $3'],
  [
    /^give\s+(.+?)\s+((?:an?|another)\s+(?:\S+\s+)?(?:hat|cap|crown|scarf|helmet|bow|tie|wig|backpack))$/i,
    'add $2 on $1',
  ],
  [
    /^add\s+((?:an?|another)\s+(?:\S+\s+)?(?:hat|cap|crown|scarf|helmet|bow|tie|wig|backpack))\s+to\s+(.+)$/i,
    'add $1 on $2',
  ],
  [
    /^give\s+((?:the|both|all|my|it|them|this|that)\b.*?)\s+((?:an?|another|two|three|four|some|\d+)\s+.+)$/i,
    'add $2 next to $1',
  ],
  [/^(?:add\s+)?((?:two|three|four|five|six|\d+))\s+more\s+(.+)$/i, 'add $1 $2'],
  [/^(?:add\s+)?(?:some\s+|a\s+few\s+)?more\s+(.+s)$/i, 'add some $1'],
  [/^(?:i\s+(?:need|want)\s+)?one\s+(?:less|fewer)\s+(.+)$/i, 'remove the last $1'],
  [/^(?:i\s+(?:need|want)\s+)?one\s+(.+?)\s+(?:less|fewer)$/i, 'remove the last $1'],
  [/^remove\s+one(?:\s+of\s+the)?\s+(.+?)s?$/i, 'remove the last $1'],
  [/^(?:keep|leave)\s+(?:only|just)\s+(.+)$/i, 'remove everything except $1'],
  [/^only\s+(?:keep|leave)\s+(.+)$/i, 'remove everything except $1'],
  [
    /^instead\s+of\s+(?:an?|the)\s+(.+?),?\s+(?:draw|have|put|use|add|paint|i\s+want|i'd\s+like|make\s+it)\s+(an?\s+.+)$/i,
    'turn the $1 into $2',
  ],
  [
    /^make\s+((?:(?!\band\b).)+?)\s+(an?\s+(?!bit\b|little\b|lot\b|tad\b|touch\b|row\b|line\b|column\b)\S.*)$/i,
    'turn $1 into $2',
  ],
  [
    /^(?:send|move|push)\s+(.+?)\s+(?:backwards|backward|(?<!\b(?:the|very)\s)back)(?:\s+one)?$/i,
    'order $1 back',
  ],
  [/^(?:bring|move|pull)\s+(.+?)\s+forwards?(?:\s+one)?$/i, 'order $1 front'],
  [/^swap\s+(.+?)\s+(?:round|around|over)$/i, 'swap $1'],
  [/^let\s+(.+?)\s+(?:float|fly|go|be|stand|sit|hang|lie|come)\s+(.+)$/i, 'move $1 $2'],
  [/^(?:align|line\s+up)\s+(?:the\s+)?(left|right|top|bottom)s?(?:\s+edges?)?$/i, 'align them at the $1'],
  [/^line\s+(.+?)\s+up\s+(?:at|on|along)\s+(.+)$/i, 'align $1 at $2'],
  [
    /^(?:make|have)\s+(.+?)\s+(?:equally|evenly)\s+(?:spaced|distributed|spread)(?:\s+out)?$/i,
    'space $1 evenly',
  ],
  [
    /^(?:even\s+out|fix|equali[sz]e)\s+(?:the\s+)?(?:spacing|gaps|spaces|distances)$/i,
    'space everything evenly',
  ],
  [/^(?:space|spread|distribute)\s+evenly\s+(.+)$/i, 'space $1 evenly'],
  [/^evenly\s+(?:space|spread|distribute)\s+(.+)$/i, 'space $1 evenly'],
  [
    /^(?:align|line\s+up)\s+(?:the\s+)?(left|right|top|bottom)s?(?:\s+(?:edge|side)s?)?\s+of\s+(.+)$/i,
    'align $2 at the $1',
  ],
  [/^line\s+(.+?)\s+up\s+with\s+(.+)$/i, 'align $1 and $2'],
  [/^line\s+(.+?)\s+up$/i, 'align $1'],
  [/^align\s+(.+?)\s+with\s+(.+)$/i, 'align $1 and $2'],
  [/^change\s+(.+?)\s+(?:to|for)\s+(an?\s+.+)$/i, 'turn $1 into $2'],
  [/^(?:swap|switch|exchange)\s+(.+?)\s+for\s+(an?\s+.+)$/i, 'turn $1 into $2'],
  [/^(?:bring|move|put)\s+(.+?)\s+(?:in|at|to)\s+(?:the\s+)?(front|back)$/i, 'order $1 $2'],
  [
    /^(?:bring|move|put)\s+(.+?)\s+(in\s+front\s+of|behind)\s+(?:everything|all)(?:\s+else)?$/i,
    'order $1 $2',
  ],
  [/^order\s+(.+?)\s+in\s+front\s+of$/i, 'order $1 front'],
  [/^order\s+(.+?)\s+behind$/i, 'order $1 back'],
  [/^take\s+(.+?)\s+(?:away|out|off)$/i, 'remove $1'],
  [/^(.+?)\s+should\s+(?:go|sit|stand|lie|hang)\s+(.+)$/i, 'move $1 $2'],
  [
    /^(?:give\s+me|have|i'd\s+like|i\s+want|let's\s+have)\s+((?:an?|another|one|two|three|four|five|six|some|several|\d+)\s+.+)$/i,
    'add $1',
  ],
  [/^(add\s+(?:two|three|four|five|six|some|\d+))\s+more\s+(.+)$/i, '$1 $2'],
  [/^double\s+(?:the\s+size\s+of\s+)?(.+)$/i, 'make $1 twice as big'],
  [/^halve\s+(?:the\s+size\s+of\s+)?(.+)$/i, 'make $1 half as big'],
  [/^make\s+(.+?)\s+(?:half)(?:\s+(?:the|its|their)\s+size)$/i, 'make $1 half as big'],
  [/^make\s+(.+?)\s+(?:double|twice)(?:\s+(?:the|its|their)\s+size)$/i, 'make $1 twice as big'],
  [
    /^(?:enlarge|grow|scale up|blow up)\s+(.+?)(?:\s+(a bit|a little|slightly|a lot|much))?$/i,
    'make $1 $2 bigger',
  ],
  [
    /^(?:shrink|reduce|scale down)\s+(.+?)(?:\s+(a bit|a little|slightly|a lot|much))?$/i,
    'make $1 $2 smaller',
  ],
  [/^(?:raise|lift)\s+(.+?)(?:\s+(a bit|a little|slightly|a lot|much))?$/i, 'move $1 up $2'],
  [/^(?:lower|drop)\s+(.+?)(?:\s+(a bit|a little|slightly|a lot|much))$/i, 'move $1 down $2'],
  [/^lower\s+(.+)$/i, 'move $1 down'],
  [/^(?:change|set)\s+the\s+colou?r\s+of\s+(.+?)\s+to\s+(\S+)$/i, 'make $1 $2'],
  [/^(.+?)\s+(?:should|must|has to|ought to)\s+be\s+(.+)$/i, 'make $1 $2'],
  [/^replace\s+(.+?)\s+(?:with|by)\s+(.+)$/i, 'turn $1 into $2'],
  [/^(?:call|name)\s+(.+)\s+(\S+)$/i, 'rename $1 to $2'],
  [/^(?:swap|switch|exchange)\s+(?:the\s+)?(?:positions?|places?)\s+of\s+(.+)$/i, 'swap $1'],
  [/^(?:bring|move|put)\s+(.+?)\s+closer\s+to\s+(.+)$/i, 'move $1 beside $2'],
  [/^(?:add\s+)?one\s+more\s+(.+)$/i, 'add another $1'],
  [/^(?:copy|clone|double up)\s+(.+)$/i, 'duplicate $1'],
  [/^(?:send|move|put|push)\s+(.+?)\s+to\s+the\s+(?:very\s+)?back$/i, 'order $1 back'],
  [
    /^(?:bring|move|put|pull)\s+(.+?)\s+(?:to\s+the\s+(?:very\s+)?front|forward|forwards)$/i,
    'order $1 front',
  ],
  [/^(?:line\s+up|align)\s+(.+?)(?:\s+in\s+a\s+(?:row|line))?$/i, 'align $1'],
  [/^distribute\s+(.+?)\s+(?:horizontally|vertically)$/i, 'space $1 evenly'],
];

/** The command in the words of the rules, or null where there is no other way to say it. */
export function paraphrase(text: string): string | null {
  for (const [pattern, words] of WAYS) {
    const found = text.replace(pattern, words).replaceAll(/\s+/g, ' ').trim();
    if (found !== text) return found;
  }
  return null;
}
