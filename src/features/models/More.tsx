import { Button } from '../../ui/Button';
import { useStudio } from '../../studio/StudioContext';
import { modelsWords } from '../../words/parts/dialogs/models';
import { rich } from '../../ui/text/rich';
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
      <summary>{state === 'export' ? modelsWords('moreWithExport') : modelsWords('more')}</summary>
      <div className={styles.moreBody}>
        <p>
          {licence.name}. {licence.notice}{' '}
          {licence.url && (
            <a href={licence.url} target="_blank" rel="noreferrer">
              {modelsWords('readLicence')}
            </a>
          )}
        </p>
        <p>
          {needsText(needs)} {verdict?.level === 'well' && verdict.because}
        </p>
        {record && (
          <p>
            {record.source.from === 'address'
              ? modelsWords('fromAddress', { address: record.source.address, count: record.files.length })
              : modelsWords('fromFolderOf', { folder: record.source.folder, count: record.files.length })}
          </p>
        )}
        {source?.from === 'export' && <Export {...source} command={row.command ?? source.command} />}
        {source?.from === 'studio' && (
          <Button small variant="danger" onClick={() => void models.forget()}>
            {modelsWords('deleteStoredCopy')}
          </Button>
        )}
      </div>
    </details>
  );
}

function Export({ checkpoint, command }: { readonly checkpoint: string; readonly command: string }) {
  const studio = useStudio();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      studio.notices.announce(modelsWords('commandCopied'));
    } catch {
      studio.notices.announce(modelsWords('copyRefused'));
    }
  };
  return (
    <>
      <p>
        {rich(modelsWords('howToExport'), {
          page: (words) => (
            <a href={checkpoint} target="_blank" rel="noreferrer">
              {words}
            </a>
          ),
        })}
      </p>
      {/* It scrolls sideways, which keys can only do where it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.command} tabIndex={0} aria-label={modelsWords('exportCommand')}>
        {command}
      </pre>
      <Button small variant="outline" onClick={() => void copy()}>
        {modelsWords('copyCommand')}
      </Button>
    </>
  );
}
