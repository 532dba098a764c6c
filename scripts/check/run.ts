/**
 * `npm run check -- URL`: whether a studio that was put on a host works there: its headers, its files, and a plan and a
 * picture in a headless Chromium. One line each; ends with 1 where something is wrong. `--files` leaves the browser out.
 */
import { parseArgs } from 'node:util';
import { plansAndPaints } from './browser';
import { lookAtEmbedding, lookAtModel, lookAtPage, lookAtTypes, reasonOf } from './files';
import { asText, line, type Line } from './line';
import { ensureChromium } from '../chromium.mjs';

async function* look(address: string, filesAlone: boolean): AsyncGenerator<Line> {
  try {
    const page = await lookAtPage(address);
    yield* page.lines;
    yield* await lookAtTypes(page);
    yield lookAtEmbedding(page);
    yield lookAtModel(page);
    if (filesAlone) return;
    ensureChromium();
    yield* await plansAndPaints(page.base.href);
  } catch (error) {
    yield line('wrong', 'page', reasonOf(error));
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'boolean', default: false } },
});
const [address] = positionals;
if (address === undefined || !URL.canParse(address)) {
  console.error('Usage: npm run check -- URL [--files], the address of the studio with https:// or http://');
  process.exitCode = 2;
} else {
  let wrong = 0;
  for await (const found of look(address, values.files)) {
    if (found.state === 'wrong') wrong += 1;
    console.log(asText(found));
  }
  console.log(wrong === 0 ? `${address} works.` : `${address} does not work: ${wrong} wrong.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}
