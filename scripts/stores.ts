import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** `create`, `createStore`, `createViewStore`; not React's contexts, which hold nothing. */
const MAKES = /^create(?!Context$)/;

/**
 * What a module makes when it is loaded, by the names of the functions that make it: stores and the like, which every
 * studio in the page would share. What is made inside a function is made for whoever calls it.
 */
export function madeAtLoad(file: string, source: string): string[] {
  const made: string[] = [];
  const visit = (node: Node): void => {
    if (/Function/.test(node.type) || node.type.startsWith('TS')) return;
    if (node.type === 'CallExpression') {
      const callee = isNode(node['callee']) ? node['callee'] : null;
      // `create<State>()(…)` is a call of a call; `zustand.create(…)` a member.
      const named = callee?.type === 'MemberExpression' ? callee['property'] : callee;
      const name = isNode(named) && typeof named['name'] === 'string' ? named['name'] : '';
      if (MAKES.test(name)) made.push(name);
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(parseSync(file, source).program as unknown as Node);
  return made;
}
