import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './rooms';
import { madeAtLoad } from './stores';

const ROOMS = ['studio', 'ui', 'features', 'app'];
/** The page itself, which makes the one studio on it. */
const PAGE = 'app/main.tsx';

const modules = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\.d\.ts$/.test(file) && file !== PAGE);

describe('stores', () => {
  it('are made by a studio, never when a module is loaded', () => {
    expect(modules.length).toBeGreaterThan(250);
    const found = modules.flatMap((file) =>
      madeAtLoad(file, readFileSync(join(ROOT, 'src', file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['a hook with a store', 'export const useOpen = create<Open>(() => ({ open: false }));', 'create'],
    ['a store with middleware', 'const kept = create<Kept>()(persist(() => ({}), {}));', 'create'],
    ['a plain store', 'const store = createStore(() => ({}));', 'createStore'],
    ['one of a module', 'const store = vanilla.createStore(() => ({}));', 'createStore'],
    ['what a factory makes', 'export const view = { store: createViewStore() };', 'createViewStore'],
  ])('would be found: %s', (_, source, name) => {
    expect(madeAtLoad('planted.tsx', source)).toEqual([name]);
  });

  it.each([
    'export const createView = () => createStore<View>(() => ({ open: false }));',
    'export function createView() { return createStore(() => ({})); }',
    'const Context = createContext<Studio | null>(null);',
    'export const useView = ownHook(createView);',
    'class Kept { make() { return createStore(() => ({})); } }',
  ])('are not: %s', (source) => {
    expect(madeAtLoad('planted.tsx', source)).toEqual([]);
  });
});
