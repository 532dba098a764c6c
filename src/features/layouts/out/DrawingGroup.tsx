import { useMemo } from 'react';
import { unwritable, wireframePdf, wireframeSvg } from '../../../library/out/wireframe';
import { fileName } from '../../../library/text/plainText';
import { useDocument } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import { Button } from '../../../ui/Button';
import { saveBlob } from '../../../ui/saveBlob';
import { bytes } from '../../../words/bytes';
import { outWords } from '../../../words/parts/dialogs/out';
import styles from './Out.module.css';

/** The boxes of the plan as a drawing. */
export function DrawingGroup() {
  const { notices } = useStudio();
  const plan = useDocument((s) => s.plan);
  const prompt = useDocument((s) => s.prompt);
  const svg = useMemo(() => wireframeSvg(plan, prompt), [plan, prompt]);
  const strange = unwritable(plan);
  const save = (blob: Blob, ending: string) => {
    const name = fileName(prompt, ending);
    saveBlob(blob, name);
    notices.announce(outWords('saved', { name }));
  };
  return (
    <div className={styles.sides}>
      <div className={styles.fields}>
        <p className={styles.hint}>{outWords('drawingAbout')}</p>
        <p className={styles.hint}>{bytes(new Blob([svg]).size)}</p>
        {strange.length > 0 && <p className={styles.hint}>{outWords('unwritable', { names: strange })}</p>}
      </div>
      <div className={styles.made}>
        <img
          className={styles.preview}
          alt={outWords('drawingPreview')}
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        />
        <div className={styles.buttons}>
          <Button
            variant="outline"
            onClick={() => save(new Blob([svg], { type: 'image/svg+xml' }), 'layout.svg')}
          >
            {outWords('drawingSvg')}
          </Button>
          <Button
            variant="outline"
            onClick={() =>
              void wireframePdf(plan, prompt).then((blob) => save(blob, 'layout.pdf'), notices.report)
            }
          >
            {outWords('drawingPdf')}
          </Button>
        </div>
      </div>
    </div>
  );
}
