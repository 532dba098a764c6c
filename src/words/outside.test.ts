import { describe, expect, it } from 'vitest';
import { wordsOutside } from './testing/outside';

const sources = import.meta.glob<string>(
  ['../{features,app,ui,studio,embed}/**/*.{ts,tsx}', '!**/*.test.*', '!**/*.d.ts', '!**/testing/**'],
  { query: '?raw', import: 'default', eager: true },
);

/** What reads as words and is none of a language. */
const ALLOWED: readonly (readonly [file: string, text: RegExp, reason: string])[] = [
  ['app/App.tsx', /^Scenograph$/, 'a name'],
  ['app/shell/header/Header.tsx', /^Scenograph$/, 'a name'],
  [
    'app/shell/dialogs/Help.tsx',
    /^(Run|Edit|Objects|Trace|View|Scene)$/,
    'codes of groups; their names stand beside',
  ],
  ['app/shell/dialogs/Help.tsx', /^Arrow keys$/, 'the code of keys, named by Keys'],
  ['app/shell/DropVeil.tsx', /^Files$/, 'a type of the browser'],
  ['features/benchmark/Setup.tsx', /^a red apple/, 'prompts, in the language of the model'],
  [
    'features/prompt/complete.ts',
    /^(to the (left|right) of|above|below|next to|in front of|beside|under|between|behind|on)$/,
    'words of prompts, in the language of the model',
  ],
  [
    'studio/examples/catalogue.ts',
    /^(an?|two|poster|life|christmas|fantasy|under) /i,
    'prompts, in the language of the model',
  ],
  ['features/canvas/model/gesture.ts', /^(moved|resized)$/, 'codes of deeds'],
  ['features/checks/PictureReportView.tsx', /^R_PI/, 'a formula'],
  ['features/replay/export/draw.ts', /^"Inter Variable"/, 'a font'],
  ['app/away.ts', /^Scenograph$/, 'a name'],
  ['embed/iframe.ts', /^<iframe /, 'markup; its words are facts of it'],
  ['embed/played.ts', /^a frame names/, 'for whoever reads the log'],
  ['features/replay/export/page.ts', /^(img-src|<!doctype html>)/, 'markup; its words are facts of it'],
];
/** The name of an icon that comes late, and nothing else in its file. */
const isIcon = (file: string, text: string) => {
  if (!/^\w+$/.test(text)) return false;
  const count = (what: RegExp) => sources[file]?.match(what)?.length ?? 0;
  const named = count(new RegExp(`[iI]con\\('${text}'\\)`, 'g'));
  return named > 0 && named === count(new RegExp(`'${text}'`, 'g'));
};
const isAllowed = (file: string, text: string) =>
  isIcon(file, text) || ALLOWED.some(([where, what]) => file.endsWith(where) && what.test(text));

const everywhere = Object.entries(sources).flatMap(([file, source]) =>
  wordsOutside(file, source).map((found) => ({ file, ...found })),
);

const texts = (source: string) => wordsOutside('planted.tsx', source).map(({ text }) => text);

describe('words outside of the catalogue', () => {
  it('are none', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(150);
    const found = everywhere.filter(({ file, text }) => !isAllowed(file, text));
    expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it('are allowed only where they are there', () => {
    const idle = ALLOWED.filter(
      ([where, what]) => !everywhere.some(({ file, text }) => file.endsWith(where) && what.test(text)),
    );
    expect(idle).toEqual([]);
  });

  it.each([
    ['text in JSX', '<p>Hello</p>', ['Hello']],
    ['what is named', '<button aria-label="close" />', ['close']],
    ['a choice', '<b title={on ? "on" : `off ${n}`} />', ['on', 'off …']],
    ['what is shown by a condition', '<b>{on && "now"}</b>', ['now']],
    ['what is announced', 'announce(`${name} added`)', ['… added']],
    ['a notice', 'notify({ tone: "info", text: "gone" })', ['gone']],
    ['a list of choices', 'const KINDS = [{ value: "all", label: "all" }]', ['all']],
    ['a sentence that is returned', 'const f = () => "not checked"', ['not checked']],
    ['a name that is returned', 'const f = () => "Stopped"', ['Stopped']],
  ])('are found: %s', (_, source, found) => {
    expect(texts(source)).toEqual(found);
  });

  it.each([
    'import { a } from "two words"',
    '<p className="one two" data-state="Big one">{say("close")}</p>',
    '<p>{say(on ? "close" : "open")}</p>',
    'if (event.key === "Enter") throw new Error("No such thing here.")',
    'const choice: "Left" | "Right" = f()',
  ])('are not: %s', (source) => {
    expect(texts(source)).toEqual([]);
  });
});
