import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zodWithoutJsonSchema } from './zod';

const core = join(createRequire(import.meta.url).resolve('zod'), '../v4/core');
const { transform } = zodWithoutJsonSchema();

describe('zod without JSON Schema', () => {
  it.each(['json-schema-processors.js', 'to-json-schema.js'])(
    'exports what %s exports, and none of it does anything',
    async (file) => {
      const path = join(core, file);
      const code = transform(readFileSync(path, 'utf8'), path)?.code ?? '';
      const mine = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as object;
      expect(Object.keys(mine)).toEqual(Object.keys((await import(path)) as object));
      for (const [name, made] of Object.entries(mine) as [string, () => unknown][]) {
        const called = name.startsWith('create') ? (made() as () => unknown) : made;
        expect(called).toThrow('left out');
      }
    },
  );

  it('leaves the rest of zod as it is', () => {
    expect(transform('export const parse = 1;', join(core, 'parse.js'))).toBeUndefined();
  });
});
