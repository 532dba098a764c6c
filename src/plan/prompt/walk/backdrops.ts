import { wordAt } from '../nouns/names';
import { NO_THINGS } from '../lists/nouns';
import { settingNoun } from '../lists/settings';
import type { PromptToken } from '../token';

/** Words after a setting that speak of the picture: "beach scene", "a forest background". */
const PICTURES = new Set(
  'background backdrop scene setting landscape view panorama interior corner edge'.split(' '),
);

const INDOORS = new Set('classroom bedroom bathroom kitchen office room workshop shop stage'.split(' '));
const WALLS = new Set('poster posters print sign decor wallpaper sticker banner card'.split(' '));

/** "park backdrop", "street corner", and "space" standing alone; undefined for none. */
export function settingAlone(tokens: readonly PromptToken[], at: number): string | undefined {
  const word = wordAt(tokens, at);
  const next = tokens[at + 1];
  if (PICTURES.has(wordAt(tokens, at + 1))) return settingNoun(word);
  const isAlone = tokens[at - 1]?.kind === 'stop' && (next === undefined || next.kind === 'stop');
  return word === 'space' && isAlone ? 'space' : undefined;
}

/**
 * The setting that a word of a title names: as the last word of what it belongs to. "Beach poster" plays there,
 * "village show", "desert animals" and "pizza night" don't say where.
 */
export function titledSetting(tokens: readonly PromptToken[], at: number): string | undefined {
  const word = wordAt(tokens, at);
  const setting = settingNoun(word);
  if (setting === undefined) return undefined;
  // "for a flower shop": whom it is for.
  if ([1, 2, 3, 4].some((back) => wordAt(tokens, at - back) === 'for')) return undefined;
  const [before, after] = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)];
  if (setting === 'night' && before !== '') return undefined;
  // It hangs there: "classroom poster".
  if (INDOORS.has(setting) && WALLS.has(after)) return undefined;
  const goesOn =
    after !== '' &&
    !NO_THINGS.has(after) &&
    !PICTURES.has(after) &&
    !/^(?:of|in|on|at|with|for|by|from|still)$/.test(after);
  return goesOn && settingNoun(after) === undefined ? undefined : setting;
}

/** The setting among the words of a phrase that speaks of the picture: "a desert scene"; undefined for none. */
export function settingOfPicture(words: readonly string[]): string | undefined {
  const head = words.at(-1) ?? '';
  return PICTURES.has(head)
    ? words
        .slice(0, -1)
        .map(settingNoun)
        .findLast((each) => each !== undefined)
    : undefined;
}
