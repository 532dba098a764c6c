/**
 * `npm run shell`: builds, and says what the page loads before its first paint, in gzip bytes a group of modules. Fails
 * above the ceiling. With a folder, as in `tsx scripts/shell.ts dist`: weighs that build, without the map.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { addressesIn, grouped, type Weight } from './shell/weigh.ts';

/** Gzip bytes of JavaScript that the page may load before its first paint. Lower it when there is less. */
const CEILING = 225_000;

const kilo = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);

/** The size of each script and of the modules in it: its own by its share of characters, compressed apart. */
function modulesOf(folder: string, script: string): Weight[] {
  const code = readFileSync(join(folder, script), 'utf8');
  const whole = gzipSync(code).length;
  // What lies in `public` is served as it is written, and has no map.
  if (!existsSync(join(folder, `${script}.map`))) return [{ name: script, bytes: whole }];
  const map = new SourceMap(JSON.parse(readFileSync(join(folder, `${script}.map`), 'utf8')));
  const texts = new Map<string, string>();
  for (const [row, line] of code.split('\n').entries()) {
    for (let column = 0; column < line.length; column += 1) {
      const entry = map.findEntry(row, column);
      const source = ('originalSource' in entry && entry.originalSource) || '(glue)';
      texts.set(source, (texts.get(source) ?? '') + line[column]);
    }
  }
  const apart = [...texts].map(([name, text]) => ({ name, bytes: gzipSync(text).length }));
  const sum = apart.reduce((all, { bytes }) => all + bytes, 0);
  return apart.map(({ name, bytes }) => ({ name, bytes: (bytes / sum) * whole }));
}

function weigh(folder: string, withMap: boolean): boolean {
  const scripts = addressesIn(readFileSync(join(folder, 'index.html'), 'utf8'));
  const total = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(folder, script))).length, 0);
  if (withMap) {
    const mapped = scripts.filter((script) => !script.includes('rolldown-runtime'));
    for (const { name, bytes } of grouped(mapped.flatMap((script) => modulesOf(folder, script)))) {
      console.log(`${kilo(bytes)} kB  ${name}`);
    }
  }
  console.log(
    `${kilo(total)} kB gzip in ${scripts.length} scripts before the first paint; at most ${kilo(CEILING).trim()}`,
  );
  return total <= CEILING;
}

const given = argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'shell-'));
try {
  if (given === undefined) {
    await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true, sourcemap: 'hidden' } });
  }
  process.exitCode = weigh(folder, given === undefined) ? 0 : 1;
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}
