import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';

/** No file is longer, and no folder holds more source files flat. */
export const MOST_LINES = 300;
export const MOST_FLAT = 15;

const CODE = new Set(['.ts', '.tsx', '.mts', '.js', '.mjs', '.c', '.h', '.css']);
/** What is made or fetched. */
const NO_SOURCES = new Set(['node_modules', 'fixtures']);

export interface Source {
  /** Below the root, with "/". */
  readonly file: string;
  readonly lines: number;
}

/** All code below some folders of `root`, that of tests included. */
export function sourcesIn(root: string, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): Source[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NO_SOURCES.has(entry.name) ? [] : sourcesIn(root, [path]);
      if (!entry.isFile() || !CODE.has(extname(entry.name))) return [];
      const text = readFileSync(join(root, path), 'utf8');
      return [{ file: relative('.', path).replaceAll('\\', '/'), lines: text.split('\n').length - 1 }];
    }),
  );
}

/** Tests stand beside the code and are not counted there. */
const BESIDE = /\.(test|spec)\.tsx?$/;

/** The folders that hold more than may lie flat, with how many they hold. */
export function crowded(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  for (const { file } of sources) {
    if (BESIDE.test(file.slice(file.lastIndexOf('/') + 1))) continue;
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > MOST_FLAT).map(([folder, count]) => `${folder}: ${count}`);
}

/** The files that are too long, with their lines. */
export const long = (sources: readonly Source[]): string[] =>
  sources.filter(({ lines }) => lines > MOST_LINES).map(({ file, lines }) => `${file}: ${lines}`);
