/**
 * The rooms of src/ and what each may import. `npm run rooms` writes this table as lint rules into
 * .oxlintrc.rooms.json, which .oxlintrc.json takes in; scripts/rooms.test.ts plants imports and looks that they hold.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';

export const ROOT = join(import.meta.dirname, '..');
export const RULES = join(ROOT, '.oxlintrc.rooms.json');

const BELOW_STUDIO = [
  'plan',
  'contract',
  'scheduling',
  'bundles',
  'generator',
  'critic',
  'library',
  'words',
] as const;

/** From the ground up: a room may import those that it names, and nothing else of src/. */
export const ROOMS = {
  plan: [],
  contract: ['plan'],
  scheduling: [],
  bundles: ['plan', 'contract', 'scheduling'],
  generator: ['plan', 'contract', 'scheduling', 'bundles'],
  critic: ['plan', 'contract'],
  library: ['plan', 'contract'],
  words: ['plan', 'contract', 'critic', 'library'],
  studio: BELOW_STUDIO,
  ui: ['words'],
  embed: [...BELOW_STUDIO, 'studio', 'ui'],
  features: [...BELOW_STUDIO, 'studio', 'ui', 'embed'],
  app: [...BELOW_STUDIO, 'studio', 'ui', 'embed', 'features'],
} as const satisfies Record<string, readonly string[]>;
export type Room = keyof typeof ROOMS;

/** Rooms inside rooms, from the ground up: each may import those before it. What lies beside them may import all. */
export const INNER: Partial<Record<Room, readonly string[]>> = {
  bundles: ['manifest', 'files', 'device', 'layouts', 'places', 'install', 'open'],
  generator: [
    'numbers',
    'kernel',
    'engine',
    'sampling',
    'text',
    'speculate',
    'decoders',
    'trial',
    'pictures',
    'detector',
    'model',
    'calls',
    'remote',
    'worker',
  ],
  critic: ['numbers', 'plans', 'pictures', 'critics'],
  studio: [
    'notices',
    'settings',
    'document',
    'models',
    'scenes',
    'examples',
    'repaint',
    'tidy',
    'command',
    'run',
    'looks',
    'layers',
    'reading',
    'tree',
    'replay',
    'benchmark',
  ],
};

/** Folders that are no rooms: what tests are given, and what helps them. */
export const FOR_TESTS = ['testing', 'fixtures'];

const names = Object.keys(ROOMS) as Room[];

/** The folders, and the modules named like one, that lie in a room. */
export const inside = (room: string, kind: 'folders' | 'modules'): string[] =>
  readdirSync(join(ROOT, 'src', room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() === (kind === 'folders'))
    .map(({ name }) => name)
    .filter((name) => kind === 'folders' || (/\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)))
    .map((name) => name.replace(/\.tsx?$/, ''))
    .toSorted();

interface Pattern {
  readonly regex: string;
  readonly message: string;
}

const anyOf = (folders: readonly string[]): string => `(${folders.join('|')})(/|$)`;

function betweenRooms(room: Room): Pattern[] {
  const may: readonly string[] = ROOMS[room];
  const others = names.filter((other) => other !== room && !may.includes(other));
  if (others.length === 0) return [];
  const message = `src/${room} may import only: ${may.join(', ') || 'nothing'} (arrows point downward).`;
  return [{ regex: `^(\\.\\./)+${anyOf(others)}`, message }];
}

function withinRoom(room: Room, own: string): Pattern[] {
  const order = INNER[room] ?? [];
  const higher = order.slice(order.indexOf(own) + 1);
  const above = inside(room, 'modules');
  // A module may be called as its room is, which a path goes through.
  const either = [
    ...(higher.length > 0 ? [anyOf(higher)] : []),
    ...(above.length > 0 ? [`(${above.join('|')})$`] : []),
  ];
  const message = `A room of src/${room} imports only those before it: ${order.join(', ')}.`;
  return either.length > 0 ? [{ regex: `^(\\.\\./)+(${room}/)?(${either.join('|')})`, message }] : [];
}

const HELPERS: Pattern = { regex: '(^|/)testing/', message: 'Test helpers are for tests.' };
const PURE: Pattern = { regex: '^[^.]', message: 'src/plan is pure: no packages.' };

/** Of rules for the same file the last one counts. */
function lintRules(): object[] {
  const rule = (files: string[], patterns: readonly Pattern[]) => ({
    files,
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  });
  return names.flatMap((room) => {
    const outer = betweenRooms(room);
    const all = [...outer, ...(room === 'plan' ? [PURE] : []), HELPERS];
    const panels =
      room === 'features' ? inside(room, 'folders').filter((name) => !FOR_TESTS.includes(name)) : [];
    const apart: Pattern = {
      regex: `^(\\.\\./)+${anyOf(panels)}`,
      message: 'A panel does not import another panel: share through studio or ui.',
    };
    return [
      rule([`src/${room}/**/*.ts`, `src/${room}/**/*.tsx`], panels.length > 0 ? [...all, apart] : all),
      ...(INNER[room] ?? []).map((own) =>
        rule([`src/${room}/${own}/**/*.ts`], [...all, ...withinRoom(room, own)]),
      ),
      // A test may use all of its own room, helpers and packages included.
      rule(
        ['test.ts', 'test.tsx']
          .map((end) => `src/${room}/**/*.${end}`)
          .concat(`src/${room}/testing/**/*.ts`, `src/${room}/testing/**/*.tsx`),
        panels.length > 0 ? [...outer, apart] : outer,
      ),
    ];
  });
}

/** What .oxlintrc.rooms.json ought to hold: one rule a line, so that a change shows as what it is. */
export function lintText(): string {
  const lines = lintRules().map((override) => JSON.stringify(override));
  return `{ "overrides": [\n${lines.join(',\n')}\n] }\n`;
}

if (argv[1] === import.meta.filename) writeFileSync(RULES, lintText());
