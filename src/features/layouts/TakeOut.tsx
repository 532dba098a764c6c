import { useMemo, useState } from 'react';
import { LAYOUT_FORMATS } from '../../library/layouts/formats';
import { objectsOf } from '../../plan/plan';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { saveBlob } from '../../ui/saveBlob';
import { layoutsWords } from '../../words/parts/dialogs/layouts';
import { noteText } from '../../words/parts/notes';
import { FormatField } from './FormatField';
import styles from './Layouts.module.css';

/** The plan in the form of another tool, to copy or to save. */
export function TakeOut() {
  const studio = useStudio();
  const [id, setId] = useState('json');
  const plan = useDocument((s) => s.plan);
  const prompt = useDocument((s) => s.prompt);
  const format = LAYOUT_FORMATS.find((candidate) => candidate.id === id) ?? LAYOUT_FORMATS[0];
  const written = useMemo(() => format?.write(plan, prompt), [format, plan, prompt]);
  const [copied, setCopied] = useState<string | null>(null);
  if (!format || !written) return null;
  if (objectsOf(plan).length === 0) {
    return <p className={styles.empty}>{layoutsWords('nothingToTakeOut')}</p>;
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(written.text);
      setCopied(layoutsWords('copied'));
      studio.notices.announce(layoutsWords('layoutCopied'));
    } catch {
      setCopied(layoutsWords('copyRefused'));
    }
  };
  return (
    <>
      <FormatField
        label={layoutsWords('form')}
        value={id}
        onChange={(next) => (setCopied(null), setId(next))}
      />
      <textarea
        className={styles.text}
        aria-label={layoutsWords('layout')}
        dir="ltr"
        readOnly
        spellCheck={false}
        rows={10}
        value={written.text}
      />
      <div className={styles.found}>
        {copied && <p>{copied}</p>}
        {written.notes.map((note, index) => (
          <p key={index}>{noteText(note)}</p>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>{layoutsWords('copy')}</Button>
        <Button
          variant="outline"
          onClick={() => {
            const type = format.extension === 'json' ? 'application/json' : 'text/plain';
            saveBlob(new Blob([written.text], { type }), `layout-${format.id}.${format.extension}`);
            studio.notices.announce(layoutsWords('layoutSaved'));
          }}
        >
          {layoutsWords('saveAsFile')}
        </Button>
      </div>
    </>
  );
}
