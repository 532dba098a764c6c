import { CornerDownLeft, TextCursorInput } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { exampleCommand } from '../../plan/command/example';
import { LONGEST_COMMAND } from '../../plan/command/read';
import { changeInWords, readInWords } from '../../studio/command/inWords';
import { useDocument, useLexicon, useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { isComposing } from '../../ui/keyPress';
import { Keys } from '../../ui/Keys';
import { commandLineWords } from '../../words/parts/panels/command';
import styles from './CommandLine.module.css';

/**
 * Changes the plan in words: while something is typed the stage shows where things would go, Enter does it as one
 * undo step and says it back, Esc leaves.
 */
export function CommandLine() {
  const studio = useStudio();
  const field = useRef<HTMLInputElement>(null);
  const about = useId();
  const [text, setText] = useState('');
  /** What was done last, until something else is typed. */
  const [done, setDone] = useState<string | null>(null);
  const plan = useDocument((s) => s.plan);
  const objects = useDocument((s) => s.objects);
  const nextObject = useDocument((s) => s.nextObject);
  const streaming = useDocument((s) => s.streaming);
  const { selection, commanding } = useView();
  const lexicon = useLexicon();
  const typed = text.trim() !== '';
  const inWords = useMemo(
    () => (typed ? readInWords(text, { plan, objects, nextObject }, selection, lexicon) : null),
    [typed, text, plan, objects, nextObject, selection, lexicon],
  );
  const shown = commanding && !streaming ? inWords : null;

  useEffect(() => {
    if (commanding && document.activeElement !== field.current) field.current?.focus();
  }, [commanding]);
  // Only what is shown is taken back: others offer and light things, too.
  useEffect(() => {
    if (!shown) return;
    const view = studio.stores.view.getState();
    view.offer(shown.ghosts);
    view.light(shown.concerned);
    return () => {
      view.offer({});
      view.light([]);
    };
  }, [studio, shown]);

  const perform = () => {
    if (!inWords || streaming) return;
    if (!changeInWords(text, studio.stores, studio.notices)) return;
    setDone(inWords.said);
    setText('');
  };
  const leave = () => {
    setText('');
    setDone(null);
    field.current?.blur();
    document.querySelector<HTMLElement>('[data-stage]')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') perform();
    else leave();
  };

  return (
    <div className={styles.line}>
      {commanding && (inWords || done !== null || !typed) && (
        <p id={about} className={styles.said} data-changes={shown?.changes ?? false}>
          {shown ? shown.said : (done ?? commandLineWords('about'))}
          {shown?.changes && (
            <span className={styles.enter}>
              <Keys keys="Enter" />
            </span>
          )}
        </p>
      )}
      <TextCursorInput size={16} strokeWidth={1.75} aria-hidden className={styles.sign} />
      <input
        ref={field}
        className={styles.field}
        aria-label={commandLineWords('line')}
        aria-describedby={commanding ? about : undefined}
        aria-keyshortcuts="/"
        placeholder={commandLineWords('placeholder', { example: exampleCommand(plan) })}
        value={text}
        maxLength={LONGEST_COMMAND}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        lang="en"
        onChange={({ target }) => {
          setDone(null);
          setText(target.value);
        }}
        onFocus={() => studio.stores.view.getState().setCommanding(true)}
        onBlur={() => studio.stores.view.getState().setCommanding(false)}
        onKeyDown={onKeyDown}
      />
      {typed && (
        <Button
          icon
          small
          variant="outline"
          aria-label={commandLineWords('send')}
          aria-disabled={!inWords?.changes || streaming}
          // The line keeps the focus, and with it the keyboard of a phone.
          onPointerDown={(event) => event.preventDefault()}
          onClick={perform}
        >
          <CornerDownLeft size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
    </div>
  );
}
