import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, FolderInput } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { queried } from '../../studio/Queried';
import { queryKeys, scenesQuery } from '../../studio/queries';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { ErrorBoundary } from '../../ui/failures/ErrorBoundary';
import { Dialog } from '../../ui/overlays/Dialog';
import { saveBlob } from '../../ui/saveBlob';
import { shelfWords } from '../../words/parts/dialogs/shelf';
import { matching } from './matching';
import { SceneCard } from './SceneCard';
import styles from './Shelf.module.css';

/** Every scene that is kept on this device: to find, open, name, copy, delete, and to take along in one file. */
export default queried(function ShelfDialog({ onClose }: { readonly onClose: () => void }) {
  const studio = useStudio();
  const client = useQueryClient();
  const { data: scenes = [] } = useQuery(scenesQuery(studio.scenes));
  const [words, setWords] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const again = () => void client.invalidateQueries({ queryKey: queryKeys.scenes });
  const shown = matching(scenes, words);

  const exportAll = async () => {
    const file = await studio.shelf.exportAll();
    if (!file) return;
    saveBlob(file, 'scenograph-scenes.zip');
    studio.notices.announce(shelfWords('exported', { count: scenes.length }));
  };
  return (
    <Dialog title={shelfWords('title')} open onClose={onClose} wide>
      <div className={styles.bar}>
        <label htmlFor={id} className={styles.searching}>
          <span>{shelfWords('search')}</span>
          <input
            id={id}
            type="search"
            className={styles.search}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <Button variant="outline" aria-disabled={scenes.length === 0} onClick={() => void exportAll()}>
          <Archive size={15} strokeWidth={1.75} aria-hidden />
          {shelfWords('exportAll')}
        </Button>
        <Button variant="outline" onClick={() => picker.current?.click()}>
          <FolderInput size={15} strokeWidth={1.75} aria-hidden />
          {shelfWords('bringBack')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".zip,application/zip"
          hidden
          aria-label={shelfWords('archive')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void studio.shelf.bringBack(file).then(again);
          }}
        />
      </div>
      {shown.length === 0 && (
        <p className={styles.none}>{shelfWords(scenes.length === 0 ? 'empty' : 'noneFound')}</p>
      )}
      <ul aria-label={shelfWords('scenes')} className={styles.list}>
        {shown.map((scene) => (
          <ErrorBoundary key={scene.id} what={shelfWords('thisScene')} small item of={scene}>
            <SceneCard scene={scene} onChanged={again} onOpen={onClose} />
          </ErrorBoundary>
        ))}
      </ul>
    </Dialog>
  );
});
