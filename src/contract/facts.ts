/**
 * Errors as codes with facts: a table names every code, the group it belongs to and the facts that it comes with.
 * What a person reads of one stands in `src/words`, never here.
 */

/** What a fact is: a name or a number, never a sentence. */
export type FactTypes = Readonly<Record<string, 'text' | 'number'>>;
export type Facts = Readonly<Record<string, string | number>>;

/** Group → code → its facts. */
export type CodeTable = Readonly<Record<string, Readonly<Record<string, FactTypes>>>>;

type GroupOf<T extends CodeTable> = keyof T & string;
/** The codes of some groups of a table; without naming groups, all. */
export type CodeOf<T extends CodeTable, G extends GroupOf<T> = GroupOf<T>> = {
  [K in G]: keyof T[K] & string;
}[G];

type TypesOf<T extends CodeTable, C extends string> = {
  [K in GroupOf<T>]: C extends keyof T[K] ? T[K][C] : never;
}[GroupOf<T>];
/** The facts that one code comes with. */
export type FactsOf<T extends CodeTable, C extends string> = {
  readonly [F in keyof TypesOf<T, C> & string]: TypesOf<T, C>[F] extends 'number' ? number : string;
};

/** A code and its facts as arguments; a code without facts stands alone. */
export type Failure<T extends CodeTable> = {
  [C in CodeOf<T>]: keyof FactsOf<T, C> extends never ? [code: C] : [code: C, facts: FactsOf<T, C>];
}[CodeOf<T>];

/** The group of each code of a table. */
export function groupsOf<T extends CodeTable>(table: T): ReadonlyMap<string, keyof T & string> {
  return new Map(
    Object.entries(table).flatMap(([group, codes]) =>
      Object.keys(codes).map((code) => [code, group as keyof T & string] as const),
    ),
  );
}

/** Whether this is a code of the table with all of its facts: asked of what comes from outside. */
export function holds(table: CodeTable, code: string, facts: Facts): boolean {
  const types = Object.values(table).find((codes) => Object.hasOwn(codes, code))?.[code];
  if (!types) return false;
  return Object.entries(types).every(
    ([fact, type]) => typeof facts[fact] === (type === 'number' ? 'number' : 'string'),
  );
}

/** One line for logs; a person reads other words. */
export const lineOf = (code: string, facts: Facts): string =>
  [code, ...Object.entries(facts).map(([fact, value]) => `${fact}: ${value}`)].join(', ');
