/**
 * `npm run gallery`: makes the scenes that come with the studio again, with the models that ship; `npm run gallery --
 * reef map` makes those alone. `--png DIR` keeps the pictures whole, to look at.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Generator } from '../../src/contract/generator';
import { readTraceFile } from '../../src/library/traceFile';
import { EXAMPLES } from '../../src/studio/examples/catalogue';
import { Recording, pngOf } from './recording';
import { RECIPES } from './recipes';
import { withWebp } from './webp';
import { UsageError, command, loadModel, print } from '../run/model';

const OUT = join(import.meta.dirname, '../../public/gallery');
const MINI_1 = join(import.meta.dirname, '../../models/mini-1');
/** Px and quality of the small pictures, and the quality of whole ones. Their tokens are kept as they are. */
const SMALL = { side: 256, quality: 0.8 };
const WHOLE = 0.95;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { png: { type: 'string' }, threads: { type: 'string' }, out: { type: 'string', default: OUT } },
  });
  const chosen = positionals.length === 0 ? EXAMPLES : EXAMPLES.filter(({ id }) => positionals.includes(id));
  if (chosen.length < positionals.length) throw new UsageError('There is no example of that name.');
  const shipped = await loadModel(undefined, values.threads);
  let before: Promise<Generator> | null = null;
  const models = {
    shipped: async () => shipped,
    before: () => (before ??= loadModel(MINI_1, values.threads)),
  };
  await mkdir(values.out, { recursive: true });
  if (values.png !== undefined) await mkdir(values.png, { recursive: true });
  let total = 0;
  await withWebp(async (toWebp) => {
    for (const { id, prompt } of chosen) {
      const recording = new Recording(id, prompt);
      for (const { by = 'shipped', ...step } of RECIPES[id]) {
        const generator = await models[by]();
        if (step.do === 'plan') await recording.plan(generator, step);
        else if (step.do === 'edit') recording.edit(generator, step);
        else await recording.paint(generator, step);
        if (step.do !== 'paint') print(recording.standing(step.id, shipped));
      }
      const text = JSON.stringify(recording.file((picture) => pngOf(picture.pixels).toString('base64')));
      const { nodes, traces, pictures, ...head } = readTraceFile(text).file;
      const files = recording.pictures.map((_, i) => `${id}-${i + 1}.webp`);
      const example = {
        format: 'scenograph-example',
        version: 1,
        trace: { ...head, nodes, traces },
        pictures: pictures.map(({ record }, i) => ({ record, file: files[i] })),
      };
      const write = async (name: string, bytes: Buffer | string) => {
        total += bytes.length;
        await writeFile(join(values.out, name), bytes);
      };
      await write(`${id}.json`, `${JSON.stringify(example)}\n`);
      for (const [i, picture] of recording.pictures.entries()) {
        const png = pngOf(picture.pixels);
        if (values.png !== undefined) await writeFile(join(values.png, `${id}-${i + 1}.png`), png);
        await write(files[i] ?? '', await toWebp(png, picture.pixels.width, WHOLE));
        // The one that is open first.
        if (i === files.length - 1)
          await write(`${id}-small.webp`, await toWebp(png, SMALL.side, SMALL.quality));
        print(`${id}/${picture.id}: ${picture.found.map(({ name }) => name).join(', ')}`);
      }
      await rm(join(values.out, `${id}-${files.length + 1}.webp`), { force: true });
    }
  });
  print(`${chosen.length} scenes, ${Math.round(total / 1000)} kB`);
});
