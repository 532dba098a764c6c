import { parseSync } from 'vite';

/** Keys that a file asks of a part; null where it asks by a variable, which may be any. */
export type Used = ReadonlyMap<string, ReadonlySet<string> | null>;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The keys that an argument may be; null for one that isn't written out. */
function keysOf(node: unknown): string[] | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return [String(node['value'])];
  if (node.type !== 'ConditionalExpression') return null;
  const branches = [keysOf(node['consequent']), keysOf(node['alternate'])];
  return branches.includes(null) ? null : branches.flatMap((keys) => keys ?? []);
}

/** What a file asks of the catalogue, a part by its name. */
export function usedKeys(file: string, source: string): Used {
  const parts = new Map(
    [...source.matchAll(/import \{ (\w+Words)(?: as (\w+))? \} from '[^']*words\/parts\/([^']+)'/g)].map(
      ([, speaker = '', alias = speaker, part = '']) => [alias, part],
    ),
  );
  const used = new Map<string, Set<string> | null>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    const callee = value.type === 'CallExpression' ? value['callee'] : null;
    const part = isNode(callee) ? parts.get(String(callee['name'])) : undefined;
    if (part !== undefined) {
      const keys = keysOf((value['arguments'] as unknown[])[0]);
      const before = used.get(part);
      used.set(part, keys === null || before === null ? null : new Set([...(before ?? []), ...keys]));
    }
    Object.values(value).forEach(visit);
  };
  if (parts.size > 0) visit(parseSync(file, source).program);
  return used;
}
