import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';

export const ROOT = join(import.meta.dirname, '..');
const HERE = import.meta.dirname;
const PEER = join(HERE, 'peer');
export const WORK = join(ROOT, 'models/work/bench');

function must(command: string, args: readonly string[], cwd = ROOT): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** Whether the stamp beside something made says that it was made from these very inputs. */
function isFresh(stamp: string, inputs: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
}

const hash = (...parts: readonly (string | Buffer)[]): string =>
  parts.reduce((made, part) => made.update(part), createHash('sha256')).digest('hex');

/** Installs transformers.js beside the bench, once a lock file: the studio itself does not need it. */
export function installPeer(): string {
  const lock = readFileSync(join(PEER, 'package-lock.json'));
  const stamp = join(PEER, 'node_modules/.bench-lock');
  if (!isFresh(stamp, hash(lock))) {
    console.error('Installing transformers.js for the bench.');
    must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], PEER);
    writeFileSync(stamp, hash(lock));
  }
  const packed = readFileSync(join(PEER, 'node_modules/@huggingface/transformers/package.json'), 'utf8');
  return (JSON.parse(packed) as { version: string }).version;
}

/** Builds the page of the bench; returns its folder. */
export async function buildPage(): Promise<string> {
  const outDir = join(WORK, 'page');
  await build({
    root: join(HERE, 'page'),
    base: './',
    logLevel: 'error',
    configFile: false,
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', minify: true, chunkSizeWarningLimit: 4000 },
  });
  return outDir;
}

/** The project's Python with these packages; `models/setup.sh` adds the rest where training is wanted. */
function python(packages: readonly string[]): string {
  const own = join(ROOT, 'models/.venv/bin/python');
  if (!existsSync(own)) must('python3', ['-m', 'venv', join(ROOT, 'models/.venv')]);
  const check = spawnSync(own, ['-c', `import ${packages.join(', ')}`], { stdio: 'ignore' });
  if (check.status === 0) return own;
  const pinned = readFileSync(join(ROOT, 'models/requirements.txt'), 'utf8').split('\n');
  const wanted = packages.map((name) => pinned.find((line) => line.startsWith(`${name}==`)) ?? name);
  console.error(`Installing ${wanted.join(', ')} for the exporter.`);
  must(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted]);
  return own;
}

/** The exporter's files as git knows them, and what was changed since: another exporter makes things again. */
function exporterText(paths: readonly string[]): string {
  const git = (...args: readonly string[]): string =>
    spawnSync('git', [...args, '--', ...paths], { cwd: ROOT, encoding: 'utf8' }).stdout ?? '';
  return git('ls-files', '-s') + git('diff', 'HEAD');
}

/** Makes a folder again where its inputs are not those of its stamp. */
async function make(folder: string, inputs: string, work: () => void): Promise<void> {
  const stamp = `${folder}.stamp`;
  if (isFresh(stamp, inputs) && existsSync(folder)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  work();
  writeFileSync(stamp, inputs);
}

/** The shipped bundle's weights in the six-file layout, at `WORK`/six/mini. */
export async function prepareMini(numbers: readonly string[]): Promise<void> {
  const folder = join(WORK, 'six/mini');
  const manifest = readFileSync(join(ROOT, 'models/mini-1/manifest.json'));
  const inputs = hash(manifest, numbers.join(','), exporterText(['models/peer/six_files']));
  await make(folder, inputs, () => {
    console.error("Writing the mini's weights in the six-file layout.");
    const args = ['--bundle', 'models/mini-1', '--numbers', numbers.join(','), '--out', folder];
    must(python(['numpy', 'onnx', 'tyro']), ['-m', 'models.peer.six_files', ...args]);
  });
}

/** To be raised when the exporters write another form: the 1B shape takes too long to be made at each change. */
const LARGE_FORM = 1;

/**
 * Random weights of Janus-Pro-1B's shape in both layouts: our bundle for WebAssembly at `WORK`/bundle-1b,
 * six files at `WORK`/six/1b, both from one checkpoint, which is removed again.
 */
export async function prepareLarge(numbers: readonly string[]): Promise<void> {
  const checkpoint = join(WORK, 'checkpoint-1b');
  const own = python(['numpy', 'onnx', 'torch', 'safetensors', 'tokenizers', 'tyro']);
  const exportTo = async (folder: string, ...args: readonly string[]): Promise<void> => {
    await make(folder, hash(String(LARGE_FORM), ...args), () => {
      if (!existsSync(join(checkpoint, 'config.json'))) {
        console.error('Drawing random weights of the 1B shape: some minutes.');
        const drawn = ['--shape', '1b', '--boxes', '--out', checkpoint];
        must(own, ['-m', 'models.families.janus.random_checkpoint', ...drawn]);
      }
      console.error(`Exporting them to ${folder}: some minutes.`);
      must(own, ['-m', ...args, '--checkpoint', checkpoint, '--out', folder]);
    });
  };
  const bundle = ['--target', 'wasm', '--plans', '--no-understanding', '--no-golden'];
  await exportTo(join(WORK, 'bundle-1b'), 'models.families.janus', ...bundle);
  await exportTo(join(WORK, 'six/1b'), 'models.peer.six_files', '--numbers', numbers.join(','));
  await rm(checkpoint, { recursive: true, force: true });
}
