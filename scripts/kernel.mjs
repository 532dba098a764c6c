/**
 * `npm run kernel`: compiles src/generator/kernel/native/decoder.c and its headers, with relaxed SIMD and without, into
 * kernel.generated.ts. Needs a clang that knows WebAssembly and its linker; CC names another, as in
 * CC="zig cc" npm run kernel. What it writes is kept in the repository: nobody else needs a compiler.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';

const folder = join(root, 'src/generator/kernel');
const [compiler = 'clang', ...first] = (process.env.CC ?? 'clang').split(' ');
const target = first.includes('cc') ? 'wasm32-freestanding' : 'wasm32';
const work = mkdtempSync(join(tmpdir(), 'kernel-'));

function compile(...features) {
  const out = join(work, 'kernel.wasm');
  const linker = [
    '--no-entry',
    '--import-memory',
    '--shared-memory',
    '--max-memory=4294901760',
    '--strip-all',
    '--export=__stack_pointer',
    '--export=__heap_base',
  ];
  const flags = [
    `--target=${target}`,
    '-O3',
    '-msimd128',
    '-matomics',
    '-mbulk-memory',
    '-nostdlib',
    ...features,
    ...linker.map((flag) => `-Wl,${flag}`),
  ];
  const { status } = spawnSync(compiler, [...first, ...flags, '-o', out, join(folder, 'native/decoder.c')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${compiler} could not compile the kernel`);
  return readFileSync(out).toString('base64');
}

try {
  const [plain, relaxed] = [compile(), compile('-mrelaxed-simd')];
  const lines = [
    '/** Written by `npm run kernel` from native/decoder.c: WebAssembly in base64. */',
    `export const KERNEL = '${plain}';`,
    '/** The same with relaxed SIMD: a fused multiply-add where the processor has one. */',
    `export const RELAXED_KERNEL = '${relaxed}';`,
  ];
  writeFileSync(join(folder, 'kernel.generated.ts'), `${lines.join('\n')}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
