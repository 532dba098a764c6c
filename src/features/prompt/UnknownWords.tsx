import { useStudio } from '../../studio/StudioContext';
import { useLexicon } from '../../studio/hooks';
import type { UnknownWord } from '../../studio/models/unknownWords';
import { Button } from '../../ui/Button';
import { promptWords } from '../../words/parts/panels/prompt';
import { rich } from '../../ui/text/rich';
import styles from './PromptPanel.module.css';

/** How many unknown words are offered replacements at once; a person mends them one by one. */
const SHOWN = 3;

/**
 * What the model doesn't know or draws as something else, each with a click to accept that, to take another of the
 * nearest, or to leave the thing out.
 */
export function UnknownWords(props: {
  readonly words: readonly UnknownWord[];
  readonly prompt: string;
  readonly onReplace: (prompt: string) => void;
}) {
  const { words, prompt, onReplace } = props;
  const lexicon = useLexicon();
  const { notices } = useStudio();
  if (words.length === 0) return null;
  // What is drawn as another thing is no mistake: it comes after what is.
  const shown = words.toSorted((a, b) => Number(a.drawnAs !== null) - Number(b.drawnAs !== null));
  const more = words.length - SHOWN;
  const leave = async ({ start, end }: UnknownWord) => {
    try {
      const { leaveOut } = await import('../../studio/models/leaveOut');
      onReplace(leaveOut(prompt, start, end, lexicon));
    } catch (error) {
      notices.report(error);
    }
  };
  return (
    <ul className={styles.unknown} aria-label={promptWords('unknownWords')}>
      {shown.slice(0, SHOWN).map((word) => (
        <li key={word.start} className={styles.word} data-drawn={word.drawnAs !== null}>
          <span>
            {word.drawnAs === null
              ? rich(promptWords('unknown'), { word: <b>{word.word}</b> })
              : rich(promptWords('drawnAs', { known: word.drawnAs }), { word: <b>{word.word}</b> })}
          </span>
          {word.nearest.map((known) => (
            <Button
              key={known}
              small
              variant="outline"
              aria-label={promptWords('replace', { word: word.word, known })}
              onClick={() =>
                onReplace(prompt.slice(0, word.start) + inForm(word.word, known) + prompt.slice(word.end))
              }
            >
              {inForm(word.word, known)}
            </Button>
          ))}
          <Button
            small
            variant="quiet"
            aria-label={promptWords('leaveOutOf', { word: word.word })}
            onClick={() => void leave(word)}
          >
            {promptWords('leaveOut')}
          </Button>
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

/** As the word was written; what stands for an emoji needs an article. */
const inForm = (word: string, known: string): string =>
  /\p{Extended_Pictographic}/u.test(word) ? `${/^[aeiou]/.test(known) ? 'an' : 'a'} ${known}` : known;
