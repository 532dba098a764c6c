import { parseSync } from 'vite';

/** Words in a source file that a person reads and no other language can replace. */
export interface Outside {
  readonly line: number;
  readonly text: string;
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Attributes and properties whose text is read, seen or spoken. */
const SPOKEN = setOf(
  'aria-label aria-description aria-roledescription aria-valuetext title placeholder alt ' +
    'label hint text advice what question verb problem none status',
);
/** Calls whose argument is read or spoken. */
const SPEAKING = new Set(['announce', 'notify']);
/** Calls that take text for machines, or for developers alone. */
const SILENT = setOf(
  'matchMedia useMedia querySelector querySelectorAll closest matches getContext warn error ' +
    'Error KeyboardEvent classes setAttribute replaceAll',
);
/** Names of keys, as events have them. */
const KEYS =
  /^(Enter|Escape|Esc|Tab|Space|Delete|Backspace|Home|End|Arrow\w*|Page\w+|Ctrl|Control|Shift|Alt|Meta|Digit\d|Bracket\w+|F2)(\+.+)?$/;
/** Attributes and properties for machines. */
const MACHINE =
  /^(className|group|style|accept|d|viewBox|points|content|rel|aria-(describedby|labelledby|controls))$/;

const LETTERS = /\p{L}/u;
const SENTENCE = /\p{L}{2,},? \p{L}{2,}/u;
const NAME = /^\p{Lu}\p{Ll}+$/u;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value) => value)
    .filter(isNode);

/** The last name of what is called or given: `label`, `aria-label`, `announce`, `warn` of `console.warn`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  const name = node['name'] ?? node['value'];
  return typeof name === 'string' ? name : '';
}

/** What a literal, a template or a JSX text says, without its facts; null for another node. */
function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return String(node['value']);
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return null;
  return (node['quasis'] as readonly { value: { cooked: string } }[])
    .map(({ value }) => value.cooked)
    .join('…');
}

/**
 * Words of one file outside of the catalogue: text in JSX, in what is spoken or shown, and anywhere else what reads as a
 * sentence or a name.
 */
export function wordsOutside(file: string, source: string): Outside[] {
  const found: Outside[] = [];
  /** `spoken`: whatever has letters is read by a person. */
  const visit = (node: Node, spoken: boolean): void => {
    if (node.type.startsWith('Import') || (node.type.startsWith('TS') && !node.type.endsWith('Expression')))
      return;
    if (node.type === 'JSXAttribute' || node.type === 'Property') {
      const name = nameOf(node[node.type === 'Property' ? 'key' : 'name']);
      if (MACHINE.test(name) || name.startsWith('data-')) return;
      if (isNode(node['value'])) visit(node['value'], SPOKEN.has(name));
      return;
    }
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const called = nameOf(node['callee']);
      if (SILENT.has(called)) return;
      if (isNode(node['callee'])) visit(node['callee'], false);
      for (const given of node['arguments'] as Node[]) visit(given, SPEAKING.has(called));
      return;
    }
    if (node.type === 'BinaryExpression' && node['operator'] !== '+') return;
    if (node.type === 'ConditionalExpression') {
      for (const branch of [node['consequent'], node['alternate']]) if (isNode(branch)) visit(branch, spoken);
      return;
    }
    const text = textOf(node)?.trim();
    const human =
      text !== undefined &&
      !KEYS.test(text) &&
      (spoken || node.type === 'JSXText' ? LETTERS.test(text) : SENTENCE.test(text) || NAME.test(text));
    if (human) found.push({ line: source.slice(0, node.start).split('\n').length, text });
    const inside = /^(Logical|Binary|JSXExpressionContainer|Parenthesized|TSAs)/.test(node.type) && spoken;
    for (const child of childrenOf(node)) {
      const shown = node.type === 'JSXElement' && child.type === 'JSXExpressionContainer';
      visit(child, inside || shown);
    }
  };
  visit(parseSync(file, source).program as unknown as Node, false);
  return found;
}
