import { describe, expect, it } from 'vitest';
import { addressesIn, grouped } from './weigh';

describe('the weight of the shell', () => {
  it('counts what the page loads at once, and nothing that it only names', () => {
    const html = `
      <link rel="icon" href="./favicon.svg" />
      <script>var theme = 'a.js';</script>
      <script type="module" crossorigin src="./assets/index-a1.js"></script>
      <link rel="modulepreload" crossorigin href="./assets/react-b2.js">
      <link rel="stylesheet" crossorigin href="./assets/index-c3.css">`;
    expect(addressesIn(html)).toEqual(['assets/index-a1.js', 'assets/react-b2.js']);
  });

  it('adds modules up by package and by room', () => {
    const modules = [
      { name: '../../../node_modules/@base-ui/react/popover/Popover.mjs', bytes: 5 },
      { name: '../../../node_modules/zod/v4/core/schemas.js', bytes: 3 },
      { name: '../../../node_modules/zod/v4/core/util.js', bytes: 4 },
      { name: '../../../src/studio/run/run.ts', bytes: 2 },
      { name: '../../../src/studio/run/best.ts', bytes: 1 },
      { name: '../../../src/plan/edit.ts', bytes: 1 },
      { name: '(glue)', bytes: 1 },
    ];
    expect(grouped(modules)).toEqual([
      { name: 'zod', bytes: 7 },
      { name: '@base-ui/react', bytes: 5 },
      { name: 'src/studio/run', bytes: 3 },
      { name: '(glue)', bytes: 1 },
      { name: 'src/plan', bytes: 1 },
    ]);
  });
});
