import type { Box } from '../../plan/box';
import { findObject } from '../../plan/plan';
import { useDocument, useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { colourOf } from '../../studio/document/colours';
import { canvasWords } from '../../words/parts/panels/canvas';
import type { Label } from './model/labels';
import { toStage, type Viewport } from './model/viewport';
import { NameField } from './NameField';

interface Props {
  /** A drawn box that waits for its name. */
  readonly unnamed: Box | null;
  readonly onNamed: () => void;
  readonly labels: readonly Label[];
  readonly viewport: Viewport;
  readonly refocus: () => void;
}

/** The name field at its box: for a box just drawn, or for the object being renamed. */
export function NamingField({ unnamed, onNamed, labels, viewport, refocus }: Props) {
  const studio = useStudio();
  const editing = useView((view) => view.editing);
  const object = useDocument(({ plan }) => (editing === null ? undefined : findObject(plan, editing)));
  const nextId = useDocument(({ nextObject }) => `o${nextObject}`);

  if (unnamed) {
    const { x, y } = toStage(viewport, { x: unnamed.x1, y: unnamed.y1 });
    const done = (byKey: boolean) => {
      onNamed();
      if (byKey) refocus();
    };
    return (
      <NameField
        initial=""
        {...insideStage(x, y - 34)}
        colour={colourOf(nextId)}
        onCommit={(name, byKey) => {
          const id = studio.stores.document.getState().add(name, unnamed);
          if (id !== null) {
            studio.stores.view.getState().select([id]);
            studio.notices.announce(canvasWords('added', { name }));
          }
          done(byKey);
        }}
        onCancel={done}
      />
    );
  }
  const label = labels.find(({ id }) => id === editing);
  if (!object || !label) return null;
  const done = (byKey: boolean) => {
    studio.stores.view.getState().setEditing(null);
    if (byKey) refocus();
  };
  return (
    <NameField
      key={object.id}
      initial={object.name}
      {...insideStage(label.x, label.y - 5)}
      colour={colourOf(object.id)}
      onCommit={(name, byKey) => {
        studio.stores.document.getState().rename(object.id, name);
        studio.notices.announce(canvasWords('renamed', { name }));
        done(byKey);
      }}
      onCancel={done}
    />
  );
}

const insideStage = (x: number, y: number) => ({ x: Math.max(x, 4), y: Math.max(y, 4) });
