/** Servers as a person starts them, for tests. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { env } from 'node:process';
import { PNG } from 'pngjs';
import type { PixelImage } from '../../../contract/events';

const ROOT = join(import.meta.dirname, '../../../..');
export const MINI = join(ROOT, 'models/mini');
const PYTHON = env['SCENOGRAPH_PYTHON'] ?? join(ROOT, 'models/.venv/bin/python');

/** Without the packages of models/requirements.txt there is no server to ask. */
export const hasServer =
  existsSync(PYTHON) &&
  spawnSync(PYTHON, ['-c', 'import fastapi, uvicorn, torch, prometheus_client']).status === 0;

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const address = listener.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      listener.close(() => resolve(port));
    });
  });
}

/** `models/serve` with the model that ships, on its way up. */
export function startServer(port: number): ChildProcess {
  const asked = ['-m', 'models.serve', '--checkpoint', MINI, '--port', `${port}`, '--threads', '1'];
  return spawn(PYTHON, asked, { cwd: ROOT, stdio: 'ignore' });
}

/** What `ask` gives as soon as it gives anything, while the process lives. */
export async function untilThere<T>(process: ChildProcess, ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + 290_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until || process.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

export async function decode(png: Blob): Promise<PixelImage> {
  const { width, height, data } = PNG.sync.read(Buffer.from(await png.arrayBuffer()));
  return { width, height, data: new Uint8ClampedArray(data) };
}
