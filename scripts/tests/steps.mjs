import { spawn } from 'node:child_process';
import { root } from '../install.mjs';

/** Runs one command in the project's root; what it says comes when it has ended. True where it passed. */
function ended([command, ...args], env) {
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(command, args, {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

/**
 * Runs rows of commands beside each other, each row in its order up to what fails. Says what failed and ends the
 * process with 1 where anything did.
 */
export async function beside(rows, env = {}) {
  const failed = [];
  const run = async (row) => {
    for (const command of row) {
      if (await ended(command, env)) continue;
      failed.push(command.join(' '));
      return;
    }
  };
  await Promise.all(rows.map(run));
  if (failed.length === 0) return;
  console.error(failed.map((command) => `Failed: ${command}`).join('\n'));
  process.exit(1);
}
