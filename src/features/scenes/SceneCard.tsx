import { Copy, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SceneFile } from '../../library/scene';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { classes } from '../../ui/classes';
import { InlineField } from '../../ui/fields/InlineField';
import { IconButton } from '../../ui/IconButton';
import { day } from '../../words/numbers';
import { shelfWords } from '../../words/parts/dialogs/shelf';
import styles from './Shelf.module.css';

interface Props {
  readonly scene: SceneFile;
  /** The shelf holds something else now. */
  readonly onChanged: () => void;
  readonly onOpen: () => void;
}

/** One scene of the shelf: its newest picture, its name, and what can be done with it. */
export function SceneCard({ scene, onChanged, onOpen }: Props) {
  const { scenes, shelf } = useStudio();
  const isOpen = useDocument((document) => document.id === scene.id);
  const [naming, setNaming] = useState(false);
  const title = scene.name || scene.prompt || shelfWords('untitled');
  const done = (work: Promise<void>) => void work.then(onChanged);
  return (
    <li aria-label={title} className={classes(styles.card, isOpen && styles.open)}>
      <Thumbnail id={scene.id} />
      <div className={styles.what}>
        {naming ? (
          <InlineField
            className={styles.search}
            label={shelfWords('nameOf', { name: title })}
            initial={scene.name}
            onCommit={(name) => {
              setNaming(false);
              done(shelf.rename(scene.id, name));
            }}
            onCancel={() => setNaming(false)}
          />
        ) : (
          <span className={styles.title}>{title}</span>
        )}
        <span className={styles.when}>
          <time dateTime={new Date(scene.updatedAt).toISOString()}>{day(scene.updatedAt)}</time>
          {isOpen && ` · ${shelfWords('isOpen')}`}
        </span>
      </div>
      <IconButton
        small
        label={shelfWords('open')}
        icon={FolderOpen}
        aria-disabled={isOpen}
        onClick={() => {
          if (isOpen) return;
          onOpen();
          void scenes.open(scene.id);
        }}
      />
      <IconButton small label={shelfWords('rename')} icon={Pencil} onClick={() => setNaming(true)} />
      <IconButton
        small
        label={shelfWords('duplicate')}
        icon={Copy}
        onClick={() => done(shelf.duplicate(scene.id))}
      />
      <IconButton
        small
        label={shelfWords('delete')}
        icon={Trash2}
        aria-disabled={isOpen}
        onClick={() => !isOpen && done(shelf.remove(scene.id, onChanged))}
      />
    </li>
  );
}

function Thumbnail({ id }: { readonly id: string }) {
  const { shelf } = useStudio();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void shelf.thumbnail(id).then((png) => {
      if (!png || gone) return;
      made = URL.createObjectURL(png);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [shelf, id]);
  return url ? (
    <img src={url} alt="" className={styles.picture} />
  ) : (
    <span className={styles.picture} aria-hidden />
  );
}
