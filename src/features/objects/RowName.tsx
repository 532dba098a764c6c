import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStudio } from '../../studio/StudioContext';
import { objectsWords } from '../../words/parts/panels/objects';
import { InlineField } from '../../ui/fields/InlineField';
import styles from './ObjectsPanel.module.css';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly selected: boolean;
  readonly locked: boolean;
  readonly tabIndex: number;
  readonly onChoose: (held: { readonly shift: boolean; readonly control: boolean }) => void;
  /** Keys other than F2. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The name as a button that selects; a double click or F2 turns it into a field. */
export function RowName({ id, name, selected, locked, tabIndex, onChoose, onKey }: Props) {
  const studio = useStudio();
  const [renaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);
  useEffect(() => {
    if (renaming || !refocus.current) return;
    refocus.current = false;
    button.current?.focus();
  }, [renaming]);

  if (renaming) {
    const done = (byKey: boolean) => {
      refocus.current = byKey;
      setRenaming(false);
    };
    return (
      <InlineField
        className={styles.text}
        label={objectsWords('nameOf', { name })}
        initial={name}
        onCommit={(text, byKey) => {
          studio.stores.document.getState().rename(id, text);
          done(byKey);
        }}
        onCancel={done}
      />
    );
  }
  const rename = () => !locked && setRenaming(true);
  return (
    <button
      ref={button}
      type="button"
      id={`row-${id}`}
      className={styles.name}
      aria-pressed={selected}
      aria-keyshortcuts="F2"
      tabIndex={tabIndex}
      title={locked ? name : objectsWords('howToRename', { name })}
      onClick={(event) => onChoose({ shift: event.shiftKey, control: event.ctrlKey || event.metaKey })}
      onDoubleClick={rename}
      onKeyDown={(event) => {
        if (event.key !== 'F2') return onKey(event);
        event.preventDefault();
        rename();
      }}
    >
      {name}
    </button>
  );
}
