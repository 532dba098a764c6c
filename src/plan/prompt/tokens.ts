import { writingAt } from './doings';
import { matchPhrase } from './phrases';
import { mended } from './spelling';
import { styleAt } from './styles';
import type { PromptToken } from './token';

export type { Place, PromptRelation, PromptToken } from './token';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+|-[\p{L}\p{N}]+)*(?:['’](?!\p{L}))?/uy;
/** What is to be written: nothing in it is asked for. */
const QUOTED = /"[^"\n]{1,60}"|“[^”\n]{1,60}”|(?<=\s)['‘][^'’\n]{1,40}['’](?![\p{L}])/uy;
const STOP = /[^\p{L}\p{N}\s]/uy;
const WHITE = /\s+/y;

/** Cuts a prompt into phrases that place things, words and punctuation. Linear in its length. */
export function tokenisePrompt(prompt: string): PromptToken[] {
  const tokens: PromptToken[] = [];
  const text = mended(prompt);
  // Only letters whose small form is as long: places in both texts are the same.
  const small = text.replaceAll(/[A-ZÀ-Ž]/g, (letter) =>
    letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter,
  );
  let at = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  while (at < text.length) {
    const white = match(WHITE);
    if (white.includes('\n')) tokens.push({ kind: 'stop', text: '\n' });
    at += white.length;
    const quoted = at === 0 ? '' : match(QUOTED);
    if (quoted !== '') {
      tokens.push({ kind: 'manner', text: quoted });
      at += quoted.length;
      continue;
    }
    const word = match(WORD);
    if (word === '') {
      const stop = match(STOP);
      if (stop !== '') tokens.push({ kind: 'stop', text: stop });
      at += Math.max(1, stop.length);
      continue;
    }
    const manner = styleAt(small, at) || writingAt(text, at);
    if (manner !== '') {
      tokens.push({ kind: 'manner', text: text.slice(at, at + manner.length) });
      at += manner.length;
      continue;
    }
    const phrase = matchPhrase(small, at, word.toLowerCase(), tokens.at(-1));
    tokens.push(
      phrase
        ? { ...phrase, text: text.slice(at, at + phrase.text.length) }
        : { kind: 'word', text: word, word: lower(word) },
    );
    at += phrase ? phrase.text.length : word.length;
  }
  return tokens;
}

const lower = (word: string): string => word.toLowerCase().replaceAll('’', "'");
