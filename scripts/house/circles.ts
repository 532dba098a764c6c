import { dirname, join, relative } from 'node:path';

/** Where the imports of a module lead, types included: `from '…'`, `import('…')` and `import '…'`. */
const IMPORTS = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^'?]+)'/g;

/**
 * The circles of imports among these modules, each as the modules on it, in order from the first by name. Which are
 * found where several cross depends on the order; none is found only where there is none.
 */
export function circlesIn(modules: ReadonlyMap<string, string>): string[][] {
  const leadsTo = (file: string): string[] =>
    [...(modules.get(file) ?? '').matchAll(IMPORTS)].flatMap(([, path = '']) => {
      const to = join(dirname(file), path);
      const found = [to, `${to}.ts`, `${to}.tsx`].find((each) => modules.has(each));
      return found === undefined ? [] : [found];
    });
  const circles: string[][] = [];
  const done = new Set<string>();
  const line: string[] = [];
  const follow = (file: string): void => {
    if (done.has(file)) return;
    const at = line.indexOf(file);
    if (at >= 0) return void circles.push(line.slice(at));
    line.push(file);
    for (const next of leadsTo(file)) follow(next);
    line.pop();
    done.add(file);
  };
  for (const file of [...modules.keys()].toSorted()) follow(file);
  return circles;
}

/** A circle as it is read: "a.ts -> b.ts -> a.ts". */
export const inWords = (circle: readonly string[], root: string): string =>
  [...circle, ...circle.slice(0, 1)].map((file) => relative(root, file)).join(' -> ');
