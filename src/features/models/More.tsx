import { Button } from '../../ui/Button';
import { useStudio } from '../../studio/StudioContext';
import type { ModelRow } from './rows';
import { needsText } from './words';
import styles from './manager.module.css';

/** The rest there is to know of a model: licence, needs, files, how to export it. */
export function More({ row }: { readonly row: ModelRow }) {
  const { licence, needs, record, entry, verdict, state } = row;
  const { model: models } = useStudio();
  const source = entry?.source;
  return (
    <details className={styles.more}>
      <summary>{state === 'export' ? 'Licence, needs, how to export it' : 'Licence, needs, files'}</summary>
      <div className={styles.moreBody}>
        <p>
          {licence.name}. {licence.notice}{' '}
          {licence.url && (
            <a href={licence.url} target="_blank" rel="noreferrer">
              Read the licence
            </a>
          )}
        </p>
        <p>
          {needsText(needs)} {verdict?.level === 'well' && verdict.because}
        </p>
        {record && (
          <p>
            From{' '}
            {record.source.from === 'address' ? record.source.address : `the folder ${record.source.folder}`};{' '}
            {record.files.length} files, each checked by its sha256 as it arrives.
          </p>
        )}
        {source?.from === 'export' && <Export {...source} command={row.command ?? source.command} />}
        {source?.from === 'studio' && (
          <Button small variant="danger" onClick={() => void models.forget()}>
            Delete the stored copy
          </Button>
        )}
      </div>
    </details>
  );
}

function Export({ checkpoint, command }: { readonly checkpoint: string; readonly command: string }) {
  const studio = useStudio();
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    studio.notices.announce('The command is copied.');
  };
  return (
    <>
      <p>
        Download the checkpoint from{' '}
        <a href={checkpoint} target="_blank" rel="noreferrer">
          its page
        </a>
        , run this in Scenograph’s folder, then add the folder it writes:
      </p>
      {/* It scrolls sideways, which keys can only do where it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.command} tabIndex={0} aria-label="Export command">
        {command}
      </pre>
      <Button small variant="outline" onClick={() => void copy()}>
        Copy the command
      </Button>
    </>
  );
}
