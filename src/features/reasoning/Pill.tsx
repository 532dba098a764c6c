import { memo, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { ObjectId } from '../../plan/plan';
import { useStudio } from '../../studio/StudioContext';
import { colourOf } from '../../studio/document/colours';
import { classes } from '../../ui/classes';
import { reasoningWords } from '../../words/parts/panels/reasoning';
import { InlineField } from '../../ui/fields/InlineField';
import styles from './ReasoningPanel.module.css';

interface Props {
  readonly id: ObjectId;
  readonly name: string;
  readonly locked: boolean;
  readonly hidden: boolean;
  readonly selected: boolean;
  readonly lit: boolean;
}

/** An object in the text. Hovering lights its box and its row; a click selects; a double click or F2 renames. */
export const Pill = memo(function Pill({ id, name, locked, hidden, selected, lit }: Props) {
  const studio = useStudio();
  const [renaming, setRenaming] = useState(false);
  const { setHover, select, toggleSelected } = studio.stores.view.getState();
  const hue = { '--hue': colourOf(id) } as CSSProperties;

  if (renaming) return <RenameField id={id} name={name} hue={hue} onDone={() => setRenaming(false)} />;

  const light = () => setHover(id);
  const unlight = () => studio.stores.view.getState().hover === id && setHover(null);
  const rename = () => !locked && setRenaming(true);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') {
      event.preventDefault();
      rename();
    }
  };
  return (
    <button
      type="button"
      id={`pill-${id}`}
      className={classes(
        styles.pill,
        lit && styles.lit,
        selected && styles.selected,
        hidden && styles.unseen,
      )}
      style={hue}
      aria-pressed={selected}
      data-lit={lit}
      onPointerEnter={light}
      onPointerLeave={unlight}
      onFocus={light}
      onBlur={unlight}
      onClick={(event) => (event.shiftKey ? toggleSelected(id) : select([id]))}
      onDoubleClick={rename}
      onKeyDown={onKeyDown}
    >
      {name}
    </button>
  );
});

function RenameField(props: { id: ObjectId; name: string; hue: CSSProperties; onDone: () => void }) {
  const studio = useStudio();
  const { id, name, hue, onDone } = props;
  const done = (byKey: boolean) => {
    onDone();
    if (byKey) requestAnimationFrame(() => document.getElementById(`pill-${id}`)?.focus());
  };
  return (
    <InlineField
      className={classes(styles.pill, styles.rename)}
      style={hue}
      size={(typed) => Math.max(3, typed + 1)}
      label={reasoningWords('nameOf', { name })}
      initial={name}
      onCommit={(text, byKey) => {
        studio.stores.document.getState().rename(id, text);
        done(byKey);
      }}
      onCancel={done}
    />
  );
}
