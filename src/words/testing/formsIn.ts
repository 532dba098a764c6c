import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The plural forms of everything counted in a file: the keys of each object that has words for `other`. */
export function formsIn(file: string, source: string): string[][] {
  const found: string[][] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    if (value.type === 'ObjectExpression') {
      const words = (value['properties'] as Node[]).flatMap(({ key, value: said, shorthand }) =>
        isNode(key) && isNode(said) && shorthand !== true && said.type.endsWith('Literal')
          ? [String(key['name'])]
          : [],
      );
      if (words.includes('other')) found.push(words);
    }
    Object.values(value).forEach(visit);
  };
  visit(parseSync(file, source).program);
  return found;
}
