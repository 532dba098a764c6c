import { GENERATOR_ERRORS } from '../contract/errorCodes';
import { LIBRARY_ERRORS } from '../library/errors';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, wordsOf } from './languages';
import { speak, type Message, type Part, type Speaker } from './speaker';
import { formsIn } from './testing/formsIn';
import { pseudo, pseudoLanguage } from './testing/pseudo';
import { usedKeys } from './testing/usedKeys';

const files = import.meta.glob<Record<string, unknown>>(['./parts/**/*.ts', '!**/*.test.*'], { eager: true });
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!**/*.test.*', '!./**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const languageSources = import.meta.glob<string>('./languages/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const isSpeaker = (given: unknown): given is Speaker<Part> =>
  typeof given === 'function' && 'english' in given;
const nameOf = (file: string) => file.replace(/^\.\/parts\/|\.ts$/g, '');
const speakers = Object.fromEntries(
  Object.entries(files).flatMap(([file, exports]) =>
    Object.values(exports)
      .filter(isSpeaker)
      .map((say) => [nameOf(file), say] as const),
  ),
);
const english = Object.fromEntries(Object.entries(speakers).map(([name, say]) => [name, say.english]));
const each = Object.entries(english).flatMap(([part, words]) =>
  Object.entries(words).map(([key, message]) => ({ part, key, message })),
);

/** Every fact that a message of the catalogue takes, found in its source, and those of errors in their tables. */
const facts = [
  ...new Set([
    ...[GENERATOR_ERRORS, LIBRARY_ERRORS].flatMap((table) =>
      Object.values<Readonly<Record<string, object>>>(table).flatMap((codes) =>
        Object.values(codes).flatMap((types) => Object.keys(types)),
      ),
    ),
    ...Object.values(
      import.meta.glob<string>('./parts/**/*.ts', { query: '?raw', import: 'default', eager: true }),
    ).flatMap((source) =>
      [...source.matchAll(/(\w+)\??: (?:number|string|readonly string\[\])/g)].map(([, fact]) => fact ?? ''),
    ),
  ]),
];
const LISTS = new Set(['names', 'conflicts', 'changes']);
/** Facts that a message may consist of. */
const TEXTS = new Set(['text', 'advice']);
const sample = (changed?: string) =>
  Object.fromEntries(
    facts.map((fact) => {
      const value = fact === changed ? 3 : 2;
      return [fact, LISTS.has(fact) ? [`a${value}`, 'b'] : TEXTS.has(fact) ? String(value) : value];
    }),
  );
const samples = new Map([undefined, ...facts].map((changed) => [changed, sample(changed)]));
const said = (message: Message, changed?: string): string =>
  typeof message === 'string' ? message : message(samples.get(changed) as never);
/** The facts that what is said depends on. */
const saysOf = (message: Message) => facts.filter((fact) => said(message, fact) !== said(message));
const slotsOf = (message: Message) =>
  [...said(message).matchAll(/<(\w+)/g)].map(([, slot]) => slot).toSorted();

/** Parts whose keys are codes; their own tests hold that each code has its words, and that no word is to spare. */
const SAID_BY_CODE = new Set(['errors', 'notes', 'reasons']);

type Say = (key: string, facts: object) => string;

afterEach(() => speak('en'));

describe('the catalogue', () => {
  it('has each part under the name of its file', () => {
    speak('en-x-pseudo', pseudoLanguage(english));
    const silent = each.filter(
      ({ part, key, message }) => (speakers[part] as unknown as Say)(key, sample()) !== pseudo(said(message)),
    );
    expect(each.length).toBeGreaterThan(400);
    expect(silent).toEqual([]);
  });

  it('says nothing that nobody asks for', () => {
    const asked = Object.entries(sources).map(([file, source]) => usedKeys(file, source));
    const isUsed = (part: string, key: string) =>
      SAID_BY_CODE.has(part) || asked.some((used) => used.has(part) && (used.get(part)?.has(key) ?? true));
    expect(
      each.filter(({ part, key }) => !isUsed(part, key)).map(({ part, key }) => `${part} ${key}`),
    ).toEqual([]);
  });

  it('finds the forms of what is counted', () => {
    const source = `const a = counted(n, { one: '# box', other: '# boxes' });\nconst b = { other };`;
    expect(formsIn('a.ts', source)).toEqual([['one', 'other']]);
  });

  it('finds a key that nobody asks for', () => {
    const source = `import { aWords } from '../words/parts/a';\nexport const b = aWords(c ? 'one' : 'two');`;
    expect([...(usedKeys('a.ts', source).get('a') ?? [])]).toEqual(['one', 'two']);
    const renamed = `import { aWords as say } from '../words/parts/a';\nexport const b = say('three');`;
    expect([...(usedKeys('a.ts', renamed).get('a') ?? [])]).toEqual(['three']);
  });
});

/** What is the same in every language: names, keys, signs and figures. */
const NAMES =
  /^(Scenograph|PlanGen|WebGPU|WebAssembly|Alt|Ctrl|Shift|Enter|Esc|Delete|Tab|X|Y)$|^\W*$|^IoU [\d.]+$| px$/;
/** What is the same in another language, as a word of both. */
const SAME: Readonly<Record<string, RegExp>> = {
  de: /^(Benchmark…?|Prompts?|Plan|Details|Layouts?|Position|Pause|Alternativen|Intervall|Form|H|Token)$|^(Benchmark|Plan) [\d.,: ]+$|^\d+ min \d+ s$/,
  es: /^(Prompts?|Plan|Tokens?|token|([\d: ]+)?\d+ prompts\.|\d+ min \d+ s)$|^Plan [\d,: ]+$/,
  pt: /^(Prompts?|Tokens?|token|pixels|Replay|([\d: ]+)?\d+ prompts\.|\d+ min \d+ s)$/,
  fr: /^(Prompts?|Plans?|plans|Pause|Position|Trace|Centre|pixels|\d+ (prompts|plans)\.?|\d+ min \d+ s)$|^Plan [\d, ]+$/,
};

describe.each(LANGUAGES.filter(({ load }) => load))('$name', ({ tag }) => {
  const translated = async () => {
    const words = (await wordsOf(tag)) ?? new Map<string, Part>();
    return { words, pairs: each.map((one) => ({ ...one, other: words.get(one.part)?.[one.key] })) };
  };

  it('says all that English says, and nothing else', async () => {
    const { words, pairs } = await translated();
    expect(pairs.filter(({ other }) => other === undefined)).toEqual([]);
    const keys = [...words].flatMap(([part, of]) => Object.keys(of).map((key) => `${part} ${key}`));
    expect(keys.filter((key) => !each.some((one) => `${one.part} ${one.key}` === key))).toEqual([]);
  });

  it('uses the same facts and slots', async () => {
    const { pairs } = await translated();
    speak(tag);
    const differing = pairs.filter(
      ({ message, other = '' }) =>
        String([saysOf(message), slotsOf(message)]) !== String([saysOf(other), slotsOf(other)]),
    );
    expect(differing.map(({ part, key }) => `${part} ${key}`)).toEqual([]);
  });

  it('has every form that its plurals need, and none that they lack', () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
    const forms = Object.entries(languageSources)
      .filter(([file]) => file.startsWith(`./languages/${tag}/`))
      .flatMap(([file, source]) => formsIn(file, source));
    expect(forms.length).toBeGreaterThan(10);
    expect(forms.filter((found) => String(found.toSorted()) !== String(needed))).toEqual([]);
  });

  it('leaves nothing in English', async () => {
    const { pairs } = await translated();
    // In English numbers, so that only words can differ.
    const same = pairs.filter(({ message, other = '' }) => {
      const text = said(message);
      return (
        text === said(other) &&
        /\p{L}{2}/u.test(text.replace(/<.*?>/g, '')) &&
        !NAMES.test(text) &&
        !SAME[tag]?.test(text)
      );
    });
    expect(same.map(({ part, key, message }) => `${part} ${key}: ${said(message)}`)).toEqual([]);
  });
});
