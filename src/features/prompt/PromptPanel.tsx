import { useEffect, useId, useRef } from 'react';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Section } from '../../ui/Section';
import { lazyPart } from '../../ui/failures/lazyPart';
import { MAX_PROMPT_LENGTH, promptProblem } from '../../studio/document/promptLimits';
import type { UnknownWord } from '../../studio/models/unknownWords';
import { MODEL_LANGUAGE } from '../../words/modelLanguage';
import { partsWords } from '../../words/parts/app/parts';
import { promptWords } from '../../words/parts/panels/prompt';
import { language } from '../../words/speaker';
import { Completions } from './Completions';
import { UnknownWords } from './UnknownWords';
import { useCompletions } from './useCompletions';
import { useUnknownWords } from './useUnknownWords';
import styles from './PromptPanel.module.css';

const ReadyPrompts = lazyPart<{ readonly onChoose: (prompt: string) => void }>(
  () => partsWords('thePrompts'),
  async () => (await import('./ReadyPrompts')).ReadyPrompts,
);

/** Where a person says what the picture shows. Words that the model doesn't know are underlined. */
export function PromptPanel({ autoFocus = true }: { readonly autoFocus?: boolean }) {
  const prompt = useDocument((s) => s.prompt);
  const setPrompt = useDocument((s) => s.setPrompt);
  const studio = useStudio();
  const field = useRef<HTMLTextAreaElement>(null);
  const unknown = useUnknownWords(prompt);
  const problem = promptProblem(prompt);
  const completions = useCompletions(prompt, setPrompt);
  const list = useId();
  // What invites to write is in the person's language, and what is written in the model's.
  const written = prompt === '' ? {} : { lang: MODEL_LANGUAGE, dir: 'auto' };

  useEffect(() => {
    if (autoFocus && window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [autoFocus]);

  const choose = (text: string) => {
    setPrompt(text);
    field.current?.focus();
  };

  return (
    <Section title={promptWords('prompt')} className={styles.panel} tour="prompt">
      <div className={styles.field} {...written}>
        <div className={styles.mirror} aria-hidden>
          <Underlined text={prompt} spans={unknown} rest={completions.rest} />
        </div>
        <textarea
          ref={field}
          className={styles.text}
          aria-label={promptWords('prompt')}
          aria-invalid={problem !== null}
          aria-describedby="prompt-notes"
          aria-autocomplete="list"
          aria-controls={completions.options.length > 0 ? list : undefined}
          aria-activedescendant={completions.active >= 0 ? `${list}-${completions.active}` : undefined}
          placeholder={promptWords('placeholder')}
          rows={3}
          spellCheck={false}
          autoCapitalize="off"
          {...written}
          value={prompt}
          onKeyDown={(event) => {
            if (!completions.onKeyDown(event)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onBlur={completions.close}
          onChange={({ target }) => {
            const [text, caret] = [target.value, target.selectionEnd];
            setPrompt(text);
            completions.typed(text, caret);
            const left = text.length - studio.stores.document.getState().prompt.length;
            // The caret stays behind what fitted, not at the end of the whole.
            if (left > 0) requestAnimationFrame(() => target.setSelectionRange(caret - left, caret - left));
          }}
        />
      </div>
      {completions.options.length > 0 && <Completions id={list} {...completions} />}
      <div id="prompt-notes">
        {language() !== MODEL_LANGUAGE && <p className={styles.language}>{promptWords('modelLanguage')}</p>}
        {problem && <p className={styles.problem}>{problem}</p>}
        {prompt.length <= MAX_PROMPT_LENGTH && (
          <UnknownWords words={unknown} prompt={prompt} onReplace={choose} />
        )}
      </div>
      {prompt.trim() === '' && <ReadyPrompts onChoose={choose} />}
    </Section>
  );
}

/** The prompt once more, invisible but for the underlines: it lies exactly under the text field. */
function Underlined(props: { text: string; spans: readonly UnknownWord[]; rest: string }) {
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
      {props.text.slice(at)}
      {props.rest && <span className={styles.ghost}>{props.rest}</span>}
      {'\n'}
    </>
  );
}
