import { useEffect, useRef } from 'react';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Section } from '../../ui/Section';
import { Button } from '../../ui/Button';
import { MAX_PROMPT_LENGTH, promptProblem } from '../../studio/document/promptLimits';
import type { UnknownWord } from '../../studio/models/unknownWords';
import { promptWords } from '../../words/parts/panels/prompt';
import { UnknownWords } from './UnknownWords';
import { useUnknownWords } from './useUnknownWords';
import styles from './PromptPanel.module.css';

const EXAMPLES = [
  'a red apple to the left of a blue car',
  'a yellow bird above a green chair',
  'two purple balloons and a brown dog',
] as const;

/** Where a person says what the picture shows. Words that the model doesn't know are underlined. */
export function PromptPanel({ autoFocus = true }: { readonly autoFocus?: boolean }) {
  const prompt = useDocument((s) => s.prompt);
  const setPrompt = useDocument((s) => s.setPrompt);
  const studio = useStudio();
  const field = useRef<HTMLTextAreaElement>(null);
  const unknown = useUnknownWords(prompt);
  const problem = promptProblem(prompt);

  useEffect(() => {
    if (autoFocus && window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [autoFocus]);

  const choose = (text: string) => {
    setPrompt(text);
    field.current?.focus();
  };

  return (
    <Section title={promptWords('prompt')} className={styles.panel}>
      <div className={styles.field} dir="auto">
        <div className={styles.mirror} aria-hidden>
          <Underlined text={prompt} spans={unknown} />
        </div>
        <textarea
          ref={field}
          className={styles.text}
          aria-label={promptWords('prompt')}
          aria-invalid={problem !== null}
          aria-describedby="prompt-notes"
          placeholder={promptWords('placeholder')}
          rows={3}
          spellCheck={false}
          autoCapitalize="off"
          dir="auto"
          value={prompt}
          onChange={({ target }) => {
            const [text, caret] = [target.value, target.selectionEnd];
            setPrompt(text);
            const left = text.length - studio.stores.document.getState().prompt.length;
            // The caret stays behind what fitted, not at the end of the whole.
            if (left > 0) requestAnimationFrame(() => target.setSelectionRange(caret - left, caret - left));
          }}
        />
      </div>
      <div id="prompt-notes">
        {problem && <p className={styles.problem}>{problem}</p>}
        {prompt.length <= MAX_PROMPT_LENGTH && (
          <UnknownWords words={unknown} prompt={prompt} onReplace={choose} />
        )}
      </div>
      {prompt.trim() === '' && (
        <div className={styles.examples}>
          <p className={styles.hint}>{promptWords('orTry')}</p>
          <ul>
            {EXAMPLES.map((example) => (
              <li key={example}>
                <Button variant="link" className={styles.example} onClick={() => choose(example)}>
                  {example}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** The prompt once more, invisible but for the underlines: it lies exactly under the text field. */
function Underlined(props: { text: string; spans: readonly UnknownWord[] }) {
  const parts = [];
  let at = 0;
  for (const { start, end, drawnAs } of props.spans) {
    parts.push(
      props.text.slice(at, start),
      <mark key={start} data-drawn={drawnAs !== null}>
        {props.text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {`${props.text.slice(at)}\n`}
    </>
  );
}
