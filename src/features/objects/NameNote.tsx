import type { ObjectId } from '../../plan/plan';
import type { UnknownWord } from '../../studio/models/unknownWords';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { rich } from '../../ui/rich';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './ObjectsPanel.module.css';

interface Props {
  readonly id: ObjectId;
  readonly name: string;
  readonly note: UnknownWord;
  readonly onLeave: (name: string) => void;
}

/** What the model makes of a name that a person gave, with a click to take its word, another near one, or to leave it. */
export function NameNote({ id, name, note, onLeave }: Props) {
  const studio = useStudio();
  const { word, start, end, drawnAs, nearest } = note;
  const back = () => requestAnimationFrame(() => document.getElementById(`row-${id}`)?.focus());
  return (
    <div className={styles.note} data-drawn={drawnAs !== null}>
      <span>
        {drawnAs === null
          ? rich(objectsWords('unknownName'), { word: <b>{word}</b> })
          : rich(objectsWords('drawnAs', { known: drawnAs }), { word: <b>{word}</b> })}
      </span>
      {nearest.map((known) => (
        <Button
          key={known}
          small
          variant="outline"
          aria-label={objectsWords('callIt', { word, known })}
          onClick={() => {
            studio.stores.document.getState().rename(id, name.slice(0, start) + known + name.slice(end));
            back();
          }}
        >
          {known}
        </Button>
      ))}
      <Button
        small
        variant="quiet"
        aria-label={objectsWords('leaveItAs', { word })}
        onClick={() => {
          onLeave(name);
          back();
        }}
      >
        {objectsWords('leaveIt')}
      </Button>
    </div>
  );
}
