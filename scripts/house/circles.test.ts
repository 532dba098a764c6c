import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, inWords } from './circles';
import { ROOT } from '../rooms';

const SRC = join(ROOT, 'src');
const modules = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [join(SRC, file), readFileSync(join(SRC, file), 'utf8')]),
);
const found = (extra: Readonly<Record<string, string>> = {}) =>
  circlesIn(
    new Map([...modules, ...Object.entries(extra).map(([file, text]) => [join(SRC, file), text] as const)]),
  )
    .map((circle) => inWords(circle, SRC))
    .toSorted();

describe('imports', () => {
  it('go in no circle, those of types included', () => {
    expect(modules.size).toBeGreaterThan(300);
    expect(found()).toEqual([]);
  });

  it('would be found out, whatever they import and however', () => {
    expect(
      found({
        'studio/run/plantedOne.ts': "import type { Two } from '../plantedTwo';",
        'studio/plantedTwo.tsx': "import '../ui/plantedThree';\nexport type Two = 1;",
        'ui/plantedThree.ts': "export const load = () => import('../studio/run/plantedOne');",
        'plan/plantedSelf.ts': "export { x } from './plantedSelf';",
      }),
    ).toEqual([
      'plan/plantedSelf.ts -> plan/plantedSelf.ts',
      'studio/plantedTwo.tsx -> ui/plantedThree.ts -> studio/run/plantedOne.ts -> studio/plantedTwo.tsx',
    ]);
  });
});
