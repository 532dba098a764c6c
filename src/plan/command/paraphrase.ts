/** Other ways to say a change, as the rules say it. The first that fits is taken, and what it makes is read anew. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:let's|let us|i want to|i'd like to|we should|just|ok,?|and|now|then)\s+(.+)$/i, '$1'],
  [
    /^(.+?)\s+should\s+be\s+((?:(?:a bit|a little|slightly|a lot|much)\s+)?(?:to\s+the\s+)?(?:higher|lower|left|right|up|down))$/i,
    'move $1 $2',
  ],
  [/^(?:i'd like|i want|we want|we need|i need|let's have)\s+((?:the|both|all|my)\s+.+)$/i, '$1'],
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
