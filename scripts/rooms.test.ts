import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOR_TESTS, INNER, ROOMS, ROOT, RULES, type Room, inside, lintText } from './rooms';

const rooms = Object.keys(ROOMS) as Room[];
const panels = inside('features', 'folders').filter((name) => !FOR_TESTS.includes(name));
const CONFIG = join(ROOT, '.oxlintrc.json');

let folder: string;
const planted = new Map<string, string[]>();
/** "file: import" of every import that the rules refuse. */
let refused: Set<string>;
let circles: string[];

/** A file that imports these, one a line. */
function plant(file: string, imports: readonly string[]): void {
  planted.set(file, [...(planted.get(file) ?? []), ...imports]);
}

beforeAll(async () => {
  for (const room of rooms) {
    const others = rooms.filter((other) => other !== room);
    plant(
      `src/${room}/planted.ts`,
      others.map((other) => `../${other}/planted`),
    );
    plant(
      `src/${room}/deep/er/planted.tsx`,
      others.map((other) => `../../../${other}/planted`),
    );
    plant(
      `src/${room}/planted.test.ts`,
      others.map((other) => `../${other}/planted`),
    );
    for (const own of INNER[room] ?? []) {
      const beside = (INNER[room] ?? []).filter((name) => name !== own);
      plant(`src/${room}/${own}/planted.ts`, [
        ...others.map((other) => `../../${other}/planted`),
        ...beside.flatMap((name) => [`../${name}/planted`, `../../${room}/${name}/planted`]),
        ...inside(room, 'modules').map((name) => `../${name}`),
        '../testing/planted',
      ]);
      plant(`src/${room}/${own}/planted.test.ts`, [
        ...beside.map((name) => `../${name}/planted`),
        '../testing/planted',
      ]);
    }
  }
  for (const panel of panels) {
    plant(
      `src/features/${panel}/planted.tsx`,
      panels.filter((other) => other !== panel).map((other) => `../${other}/planted`),
    );
  }
  plant('src/plan/planted.ts', ['zod']);
  plant('src/ui/circle/one.ts', ['./two']);
  plant('src/ui/circle/two.ts', ['./one']);

  folder = await mkdtemp(join(tmpdir(), 'rooms-'));
  for (const file of [CONFIG, RULES]) await cp(file, join(folder, basename(file)));
  for (const [file, imports] of planted) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    const lines = imports.map((path, i) => `import type { planted as planted${i} } from '${path}';`);
    const used = imports.map((_, i) => `planted${i}`).join(' | ');
    await writeFile(join(folder, file), `${lines.join('\n')}\nexport type planted = ${used};\n`);
  }
  const found = await lint(folder);
  const of = (rule: string) => found.filter(({ code }) => code.includes(rule));
  refused = new Set(
    of('no-restricted-imports').map(({ filename, labels: [label] }) => {
      const path = (planted.get(filename) ?? [])[(label?.span.line ?? 0) - 1];
      return `${filename}: ${path}`;
    }),
  );
  circles = of('no-cycle').map(({ filename }) => filename);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

function lint(cwd: string): Promise<Diagnostic[]> {
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 2 ** 26 };
    // It ends with an error, since it finds some.
    execFile(process.execPath, [oxlint, '--format', 'json'], options, (_, output) =>
      resolve((JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics),
    );
  });
}

/** What is refused of the imports planted in a file. */
const refusedIn = (file: string): string[] =>
  (planted.get(file) ?? []).filter((path) => refused.has(`${file}: ${path}`));

describe('the rooms', () => {
  it('are what the folders are', () => {
    expect(inside('', 'folders')).toEqual(rooms.toSorted());
    for (const room of rooms) {
      const order = INNER[room];
      if (!order) continue;
      const folders = inside(room, 'folders').filter((name) => !FOR_TESTS.includes(name));
      expect(folders).toEqual(order.toSorted());
    }
  });

  it('are in the lint as the table has them: npm run rooms writes it', async () => {
    expect(await readFile(RULES, 'utf8')).toBe(lintText());
  });

  it.each(rooms)('%s refuses what it may not import, and nothing else', (room) => {
    const may: readonly string[] = ROOMS[room];
    const others = rooms.filter((other) => other !== room && !may.includes(other));
    const packages = room === 'plan' ? ['zod'] : [];
    expect(refusedIn(`src/${room}/planted.ts`)).toEqual([
      ...others.map((other) => `../${other}/planted`),
      ...packages,
    ]);
    expect(refusedIn(`src/${room}/deep/er/planted.tsx`)).toEqual(
      others.map((other) => `../../../${other}/planted`),
    );
    expect(refusedIn(`src/${room}/planted.test.ts`)).toEqual(others.map((other) => `../${other}/planted`));
  });

  it.each(rooms.flatMap((room) => (INNER[room] ?? []).map((own) => [room, own] as const)))(
    '%s/%s refuses what is above it',
    (room, own) => {
      const order = INNER[room] ?? [];
      const may: readonly string[] = ROOMS[room];
      const outside = rooms.filter((other) => other !== room && !may.includes(other));
      const above = order.filter((name) => order.indexOf(name) > order.indexOf(own));
      expect(refusedIn(`src/${room}/${own}/planted.ts`)).toEqual([
        ...outside.map((other) => `../../${other}/planted`),
        ...above.flatMap((name) => [`../${name}/planted`, `../../${room}/${name}/planted`]),
        ...inside(room, 'modules').map((name) => `../${name}`),
        '../testing/planted',
      ]);
      expect(refusedIn(`src/${room}/${own}/planted.test.ts`)).toEqual([]);
    },
  );

  it.each(panels)('panel %s imports no other panel', (panel) => {
    const file = `src/features/${panel}/planted.tsx`;
    expect(refusedIn(file)).toEqual(planted.get(file));
  });

  it('have no circles, of types either', () => {
    const made = circles.filter((file) => file.startsWith('src/ui/circle/'));
    expect(made.toSorted()).toEqual(['src/ui/circle/one.ts', 'src/ui/circle/two.ts']);
  });
});
