import { useMemo, useState } from 'react';
import { HANDOVERS } from '../../../library/handover/handovers';
import { invokePng } from '../../../library/handover/invoke';
import { LAYOUT_FORMATS } from '../../../library/layouts/formats';
import { useDocument } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import { Button } from '../../../ui/Button';
import { saveBlob } from '../../../ui/saveBlob';
import { layoutsWords } from '../../../words/parts/dialogs/layouts';
import { outWords } from '../../../words/parts/dialogs/out';
import { noteText } from '../../../words/parts/notes';
import { FormatField } from '../FormatField';
import { useStagePicture } from './useStagePicture';
import styles from '../Layouts.module.css';

/** What a picture of no painting is: white, as large as a small model paints. */
const BLANK = { width: 512, height: 512, data: new Uint8ClampedArray(512 * 512 * 4).fill(255) };

/** The plan in the form of another tool, to copy or to save. */
export function ToolsGroup() {
  const studio = useStudio();
  const [id, setId] = useState('json');
  const plan = useDocument((s) => s.plan);
  const prompt = useDocument((s) => s.prompt);
  const picture = useStagePicture();
  const seed = picture?.entry.seed ?? 0;
  const handover = HANDOVERS.find((candidate) => candidate.id === id);
  const format = LAYOUT_FORMATS.find((candidate) => candidate.id === id) ?? LAYOUT_FORMATS[0];
  const written = useMemo(
    () => (handover ? handover.write({ plan, prompt, seed }) : format?.write(plan, prompt)),
    [handover, format, plan, prompt, seed],
  );
  const [copied, setCopied] = useState<string | null>(null);
  if (!format || !written) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(written.text);
      setCopied(layoutsWords('copied'));
      studio.notices.announce(layoutsWords('layoutCopied'));
    } catch {
      setCopied(layoutsWords('copyRefused'));
    }
  };
  const save = async () => {
    const { extension } = handover ?? format;
    const type = extension === 'json' ? 'application/json' : 'text/plain';
    if (handover?.id === 'invoke') {
      saveBlob(await invokePng((await picture?.pixels()) ?? BLANK, written.text), 'layout-invoke.png');
    } else saveBlob(new Blob([written.text], { type }), `layout-${id}.${extension}`);
    studio.notices.announce(layoutsWords('layoutSaved'));
  };
  return (
    <>
      <FormatField
        label={layoutsWords('form')}
        value={id}
        onChange={(next) => (setCopied(null), setId(next))}
        tools
      />
      <textarea
        className={styles.text}
        aria-label={layoutsWords('layout')}
        readOnly
        spellCheck={false}
        rows={10}
        value={written.text}
      />
      <div className={styles.found}>
        {copied && <p>{copied}</p>}
        {handover?.madeFor && <p>{outWords('madeFor', { tool: handover.madeFor })}</p>}
        {written.notes.map((note, index) => (
          <p key={index}>{noteText(note)}</p>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>{layoutsWords('copy')}</Button>
        <Button variant="outline" onClick={() => void save().catch(studio.notices.report)}>
          {layoutsWords('saveAsFile')}
        </Button>
      </div>
    </>
  );
}
