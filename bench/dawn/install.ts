import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Dawn {
  create(options: readonly string[]): GPU;
  readonly globals: Readonly<Record<string, unknown>>;
}

/** Chromium's WebGPU for Node (the npm package `webgpu`), installed beside this file at the first use: 130 MB. */
export async function installDawn(): Promise<Dawn> {
  const here = import.meta.dirname;
  if (!existsSync(join(here, 'node_modules/webgpu'))) {
    console.error('Installing Dawn for Node.');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('npm ci failed in bench/dawn');
  }
  return (await import(join(here, 'node_modules/webgpu/index.js'))) as Dawn;
}
