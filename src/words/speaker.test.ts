import { afterEach, describe, expect, it } from 'vitest';
import { counted, list, number } from './numbers';
import { language, speak, speaker, whenSpoken, type Translation } from './speaker';

const english = {
  ready: 'Ready.',
  found: ({ count, name }: { count: number; name: string }) =>
    `${counted(count, { one: '# box', other: '# boxes' })} in ${name}`,
} as const;
const words = speaker('test', english);

afterEach(() => speak('en'));

describe('words by key', () => {
  it('says English where no other language is chosen', () => {
    expect(words('ready')).toBe('Ready.');
    expect(words('found', { count: 1, name: 'a.json' })).toBe('1 box in a.json');
    expect(words('found', { count: 3000, name: 'a.json' })).toBe('3,000 boxes in a.json');
  });

  it('says another language once it is spoken, with its plurals and numbers', () => {
    const polish: Translation<typeof english> = {
      ready: 'Gotowe.',
      found: ({ count, name }) =>
        `${counted(count, { one: '# ramka', few: '# ramki', other: '# ramek' })} w ${name}`,
    };
    speak('pl', new Map([['test', polish]]));
    expect(words('ready')).toBe('Gotowe.');
    expect([1, 3, 5].map((count) => words('found', { count, name: 'x' }))).toEqual([
      '1 ramka w x',
      '3 ramki w x',
      '5 ramek w x',
    ]);
  });

  it('tells those who draw words of every change, until they leave', () => {
    const heard: string[] = [];
    const leave = whenSpoken(() => heard.push(`${language()}: ${words('ready')}`));
    speak('pl', new Map([['test', { ready: 'Gotowe.' }]]));
    speak('en');
    leave();
    speak('pl');
    expect(heard).toEqual(['pl: Gotowe.', 'en: Ready.']);
  });

  it('falls back on English for a part that a language lacks', () => {
    speak('de', new Map());
    expect(words('ready')).toBe('Ready.');
    expect(number(1234.5)).toBe('1.234,5');
    expect(list(['a', 'b', 'c'])).toBe('a, b und c');
  });
});
