import type { UnknownWord } from '../../studio/models/unknownWords';
import { Button } from '../../ui/Button';
import { promptWords } from '../../words/parts/panels/prompt';
import { rich } from '../../ui/rich';
import styles from './PromptPanel.module.css';

/** How many unknown words are offered replacements at once; a person mends them one by one. */
const SHOWN = 3;

/** The words that the model doesn't know, each with the nearest known ones as one-click replacements. */
export function UnknownWords(props: {
  readonly words: readonly UnknownWord[];
  readonly prompt: string;
  readonly onReplace: (prompt: string) => void;
}) {
  const { words, prompt, onReplace } = props;
  if (words.length === 0) return null;
  const more = words.length - SHOWN;
  return (
    <ul className={styles.unknown} aria-label={promptWords('unknownWords')}>
      {words.slice(0, SHOWN).map((word) => (
        <li key={word.start} className={styles.word}>
          <span>{rich(promptWords('unknown'), { word: <b>{word.word}</b> })}</span>
          {word.nearest.length > 0 && <span>{promptWords('try')}</span>}
          {word.nearest.slice(0, 3).map((known) => (
            <Button
              key={known}
              small
              variant="outline"
              aria-label={promptWords('replace', { word: word.word, known })}
              onClick={() => onReplace(prompt.slice(0, word.start) + known + prompt.slice(word.end))}
            >
              {known}
            </Button>
          ))}
        </li>
      ))}
      {more > 0 && (
        <li className={styles.word}>
          <span>{promptWords('moreUnknown', { count: more })}</span>
        </li>
      )}
    </ul>
  );
}
