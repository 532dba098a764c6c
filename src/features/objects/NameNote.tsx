import { useMemo, useState } from 'react';
import type { ObjectId } from '../../plan/plan';
import type { FindUnknown } from '../../studio/useFindUnknown';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { rich } from '../../ui/text/rich';
import { objectsWords } from '../../words/parts/panels/objects';
import styles from './NameNote.module.css';

interface Props {
  readonly id: ObjectId;
  readonly name: string;
  readonly find: FindUnknown;
}

/** Names are short; a longer one is looked at no further, so that a row costs nothing. */
const LONGEST = 200;

/** What the model makes of a name that a person gave, if it is not what it says, with a click to take its word, another near one, or to leave it. */
export function NameNote({ id, name, find }: Props) {
  const studio = useStudio();
  const [left, setLeft] = useState<string | null>(null);
  const note = useMemo(() => find(name.slice(0, LONGEST))[0], [find, name]);
  if (!note || left === name) return null;
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
          setLeft(name);
          back();
        }}
      >
        {objectsWords('leaveIt')}
      </Button>
    </div>
  );
}
