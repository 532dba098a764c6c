import { useId, useRef, useState } from 'react';
import { LibraryError } from '../../library/errors';
import { LAYOUT_FORMATS, readLayout } from '../../library/layouts/formats';
import { objectsOf } from '../../plan/plan';
import { useRun } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { layoutsWords } from '../../words/parts/dialogs/layouts';
import { sentencesOf } from '../../words/parts/errors';
import { layoutFormsWords } from '../../words/parts/layoutForms';
import { noteText } from '../../words/parts/notes';
import { FormatField } from './FormatField';
import { useReading } from './useReading';
import styles from './Layouts.module.css';

/** Notes listed at once; the rest are counted. */
const SHOWN = 5;
/** Bytes of a file that is looked into. */
const MAX_FILE = 16_000_000;

/** A pasted or opened layout becomes the plan, in one undo step. */
export function BringIn({ onDone }: { readonly onDone: () => void }) {
  const studio = useStudio();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [format, setFormat] = useState<string>('');
  const [refused, setRefused] = useState<string | null>(null);
  const busy = useRun((s) => s.kind === 'planning' || s.kind === 'painting');
  const { reading, problem } = useReading(text, format);
  const shown = refused ?? problem;

  const open = async (file: File | undefined) => {
    if (!file) return;
    setRefused(null);
    if (file.size > MAX_FILE) return setRefused(layoutsWords('fileTooLarge'));
    setText((await file.text()).replace(/^\uFEFF/, ''));
  };
  const apply = () => {
    try {
      const { plan, prompt } = readLayout(
        text,
        LAYOUT_FORMATS.find((candidate) => candidate.id === format),
      );
      const document = studio.stores.document.getState();
      const wanted = prompt && document.prompt.trim() === '' ? { prompt } : {};
      const label = layoutsWords('undoName');
      if (!document.replacePlan(plan, { fromModel: false, label, ...wanted })) return;
      studio.notices.announce(layoutsWords('planNow', { count: objectsOf(plan).length }));
      onDone();
    } catch (error) {
      setRefused(error instanceof LibraryError ? sentencesOf(error) : String(error));
    }
  };
  return (
    <>
      <p className={styles.hint} id={`${id}-hint`}>
        {layoutsWords('bringInAbout')}
      </p>
      <FormatField label={layoutsWords('form')} value={format} onChange={setFormat} any />
      <textarea
        className={styles.text}
        aria-label={layoutsWords('layout')}
        dir="ltr"
        aria-describedby={`${id}-hint ${id}-found`}
        spellCheck={false}
        rows={10}
        value={text}
        onChange={(event) => {
          setRefused(null);
          setText(event.target.value);
        }}
      />
      <div className={styles.found} id={`${id}-found`}>
        {shown && <p className={styles.refused}>{shown}</p>}
        {!shown && reading && (
          <>
            <p>
              {layoutsWords('read', {
                format: layoutFormsWords(reading.format.id),
                count: objectsOf(reading.plan).length,
              })}
            </p>
            <ul className={styles.problems} aria-label={layoutsWords('whatWasChanged')}>
              {reading.notes.slice(0, SHOWN).map((note, index) => (
                <li key={index}>{noteText(note)}</li>
              ))}
              {reading.notes.length > SHOWN && (
                <li>{layoutsWords('more', { count: reading.notes.length - SHOWN })}</li>
              )}
            </ul>
          </>
        )}
      </div>
      <div className={styles.buttons}>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,.txt,application/json,text/plain"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button onClick={() => picker.current?.click()}>{layoutsWords('openFile')}</Button>
        <span className={styles.gap} />
        <Button onClick={onDone}>{layoutsWords('cancel')}</Button>
        <Button variant="outline" disabled={!reading || busy} onClick={apply}>
          {layoutsWords('useAsPlan')}
        </Button>
      </div>
    </>
  );
}
