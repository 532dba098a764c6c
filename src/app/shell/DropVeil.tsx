import { useEffect, useState } from 'react';
import { createModelsDialog, type FolderFiles } from '../../features/models/dialogState';
import { useStudio } from '../../studio/StudioContext';
import { droppedFolder } from '../files/droppedFolder';
import { shellWords } from '../../words/parts/app/shell';
import styles from './shell.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a file dropped anywhere, and says so while one is held over the page. */
export function DropVeil() {
  const [over, setOver] = useState(false);
  const studio = useStudio();
  const { scenes } = studio;
  useEffect(() => {
    // Entering a child leaves its parent: only when all were left has the pointer gone.
    let depth = 0;
    const set = (next: number) => {
      depth = Math.max(0, next);
      setOver(depth > 0);
    };
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Accepted here too: where the page moves under the pointer, the drop may follow without another dragover.
      event.preventDefault();
      set(depth + 1);
    };
    const leave = (event: DragEvent) => carriesFiles(event) && set(depth - 1);
    const hold = (event: DragEvent) => carriesFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      set(0);
      const file = event.dataTransfer?.files[0];
      if (!event.dataTransfer || !file) return;
      event.preventDefault();
      const folder = droppedFolder(event.dataTransfer);
      const look = (dropped: FolderFiles) => studio.own(createModelsDialog).setState({ open: true, dropped });
      if (folder) void folder.then(look, studio.notices.report);
      else void scenes.openFile(file);
    };
    const handlers = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', hold],
      ['drop', drop],
    ] as const;
    for (const [name, handler] of handlers) window.addEventListener(name, handler);
    return () => {
      for (const [name, handler] of handlers) window.removeEventListener(name, handler);
    };
  }, [scenes, studio]);
  if (!over) return null;
  return (
    <div className={styles.veil} aria-hidden>
      <p>{shellWords('dropHere')}</p>
    </div>
  );
}
