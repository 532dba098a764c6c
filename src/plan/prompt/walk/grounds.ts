import { wordAt } from '../nouns/names';
import type { NounPhrase } from '../nouns/phrase';
import { isAdjective } from '../lists/adjectives';
import { settingNoun } from '../lists/settings';
import { WalkState } from './state';

/** Tells where a scene plays from what lies in it. */
export class WalkGrounds extends WalkState {
  /** Where the scene plays, where a phrase says that and names nothing that a box goes around. */
  protected settingOf({ name, head, words }: NounPhrase): string | undefined {
    const setting = name === '' ? undefined : settingNoun(head);
    if (setting === undefined || this.book.known(words) !== null) return undefined;
    return head === 'night' && words.length > 1 ? undefined : setting;
  }

  /** "a bedroom in the background", "nursery background": what lies there was read as the setting, and no thing is placed. */
  protected isBackdrop(text: string, at: number): boolean {
    const before = this.tokens[at - 1];
    if (!/back(?:ground|drop)/i.test(text)) {
      // "sea at the bottom": where the setting lies.
      const noun = wordAt(this.tokens, at - 1);
      return (
        settingNoun(noun) !== undefined &&
        this.read[at - 1] === true &&
        this.book.known([noun]) === null &&
        (/^(?:an?|the)$/.test(wordAt(this.tokens, at - 2)) || this.tokens[at - 2]?.kind === 'stop')
      );
    }
    if (before?.kind === 'setting') return true;
    const word = before?.kind === 'word' ? before.word : '';
    if (settingNoun(word) !== undefined && this.book.known([word]) === null) return true;
    if (/\s/.test(text.trim())) return false;
    // "warm background"
    if (isAdjective(word) && wordAt(this.tokens, at - 2) === '') return true;
    if (!this.book.isColour(word)) return false;
    this.addSetting('plain', at - 1, 2);
    return true;
  }
}
