import { useCallback } from 'react';
import { fileName } from '../../../library/text/plainText';
import { useNotices } from '../../../studio/hooks';
import { Button } from '../../../ui/Button';
import { saveBlob } from '../../../ui/saveBlob';
import { bytes } from '../../../words/bytes';
import { outWords } from '../../../words/parts/dialogs/out';
import { isPrint, type MadePicture, type Wanted } from './picture';
import type { Making } from './useMade';
import type { StagePicture } from './useStagePicture';
import styles from './Out.module.css';

interface Props {
  readonly making: Making<MadePicture | null>;
  readonly wanted: Wanted;
  readonly picture: StagePicture;
}

/** The file as it will be: how it looks, how large it is, and the button that saves it. */
export function Made({ making, wanted, picture }: Props) {
  const notices = useNotices();
  const made = making.kind === 'made' ? making.made : null;
  const tall = (wanted.print.width * picture.entry.height) / picture.entry.width;
  const around = wanted.print.bleed * 2;
  return (
    <div className={styles.made}>
      <Preview file={made && made.blob.type !== 'application/pdf' ? made.blob : picture.png} />
      <div className={styles.facts}>
        {making.kind === 'making' && <p>{outWords('making')}</p>}
        {making.kind === 'failed' && <p className={styles.wrong}>{making.reason}</p>}
        {made && (
          <>
            <p>
              {outWords('pixels', made)} · {bytes(made.blob.size)}
            </p>
            {isPrint(wanted) && (
              <p>
                {outWords('printed', {
                  width: Math.round(wanted.print.width + around),
                  height: Math.round(tall + around),
                })}
              </p>
            )}
            {made.ppi !== null && <p>{outWords('ppi', { ppi: made.ppi })}</p>}
            {made.holds && <p>{outWords(made.holds === 'scene' ? 'holdsScene' : 'holdsPlan')}</p>}
          </>
        )}
      </div>
      <Button
        variant="outline"
        disabled={!made}
        onClick={() => {
          if (!made) return;
          const name = fileName(picture.entry.prompt, made.ending);
          saveBlob(made.blob, name);
          notices.announce(outWords('saved', { name }));
        }}
      >
        {outWords('save')}
      </Button>
    </div>
  );
}

/** A picture shown from its file. */
function Preview({ file }: { readonly file: Blob }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      const url = URL.createObjectURL(file);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file],
  );
  return <img ref={show} className={styles.preview} alt={outWords('preview')} />;
}
