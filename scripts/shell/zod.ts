/** What writes schemas as JSON Schema, which nothing here asks for: zod's classes hold on to it, so no bundler drops it. */
const JSON_SCHEMA = /[\\/]zod[\\/]v4[\\/]core[\\/](?:json-schema-processors|to-json-schema)\.js(?:\?|$)/;

const EXPORTED = /^export (?:const|let|function|class) (\w+)|^export \{([^}]*)\}/gm;

/** The names that a module exports by itself. */
const namesOf = (code: string): string[] =>
  [...code.matchAll(EXPORTED)].flatMap(([, one, several]) =>
    one === undefined
      ? (several ?? '').split(',').map(
          (part) =>
            part
              .trim()
              .split(/\s+as\s+/)
              .at(-1) ?? '',
        )
      : [one],
  );

/** Zod without what writes JSON Schema: 6 kB of the shell. Every name stays and throws where it is called in earnest. */
export function zodWithoutJsonSchema() {
  return {
    name: 'scenograph:zod-without-json-schema',
    transform(code: string, id: string) {
      if (!JSON_SCHEMA.test(id)) return undefined;
      const leftOut = 'function leftOut() { throw new Error("JSON Schema is left out of this build."); }';
      // Those that make a method are called for every schema.
      const makers = 'function maker() { return leftOut; }';
      const names = namesOf(code).map(
        (name) => `${name.startsWith('create') ? 'maker' : 'leftOut'} as ${name}`,
      );
      return { code: `${leftOut}\n${makers}\nexport { ${names.join(', ')} };\n`, map: null };
    },
  };
}
