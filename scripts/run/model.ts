import { constants, existsSync, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createCompositeGenerator } from '../../src/generator/composite';
import type { Generator } from '../../src/contract/generator';
import { GeneratorError } from '../../src/contract/errors';
import { createNodeGenerator } from '../../src/generator/node';
import { LibraryError } from '../../src/library/errors';
import { sentencesOf } from '../../src/words/parts/errors';

/** The bundle that ships with the studio. */
const SHIPPED = join(import.meta.dirname, '../../models/mini');

/**
 * Loads the model of `--bundle`, a bundle or a folder in the public six-graph layout, or the one that
 * ships; for a model that writes no plans the one that ships plans.
 */
export async function loadModel(folder: string | undefined, threads: string | undefined): Promise<Generator> {
  const options = threads === undefined ? {} : { threads: wholeNumber('threads', threads, 1, 64) };
  const model = await createNodeGenerator(folder === undefined ? SHIPPED : resolve(folder), options);
  if (model.describe().capabilities.plan) return model;
  return createCompositeGenerator(await createNodeGenerator(SHIPPED, options), model);
}

/** A mistake in how the command was called. */
export class UsageError extends Error {}

export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, not "${text}".`);
}

export function decimal(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= min && value <= max) return value;
  throw new UsageError(`--${name} takes a number from ${min} to ${max}, not "${text}".`);
}

export function existing(name: string, path: string): string {
  if (existsSync(path)) return path;
  throw new UsageError(`--${name}: there is no file ${path}.`);
}

/** Makes sure that a file can be written where an option says, before anything long is begun. */
export async function writable(name: string, path: string): Promise<void> {
  const folder = dirname(resolve(path));
  try {
    await access(folder, constants.W_OK);
    if (existsSync(path)) await access(path, constants.W_OK);
  } catch {
    throw new UsageError(`--${name}: ${path} can't be written: is there a folder ${folder}?`);
  }
  if (existsSync(path) && statSync(path).isDirectory())
    throw new UsageError(`--${name}: ${path} is a folder.`);
}

/** Runs a command: its failures become sentences and an exit status of 1, of usage 2. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run();
    process.exit(0);
  } catch (error) {
    if (error instanceof GeneratorError || error instanceof LibraryError) {
      console.error(sentencesOf(error));
      if (error.facts['reason']) console.error(error.facts['reason']);
      process.exit(1);
    }
    if (error instanceof UsageError || (error instanceof TypeError && 'code' in error)) {
      console.error(error.message);
      process.exit(2);
    }
    throw error;
  }
}

export const print = (line: string): boolean => process.stdout.write(`${line}\n`);
