import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { listWords } from '../../plan/check/check';
import { objectsOf } from '../../plan/plan';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { pinnedObjects } from '../../studio/run/planStart';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { freeBox } from './freeBox';
import { isChanged, ObjectRow } from './ObjectRow';
import styles from './ObjectsPanel.module.css';
import { TextField } from './TextField';

/** The plan's objects as a list: the accessible twin of the canvas, on the same document. */
export function ObjectsPanel() {
  const studio = useStudio();
  const plan = useDocument((document) => document.plan);
  const states = useDocument((document) => document.objects);
  const objects = useMemo(() => objectsOf(plan), [plan]);
  const pinned = useMemo(() => pinnedObjects({ plan, objects: states }), [plan, states]);
  const [adding, setAdding] = useState(false);
  const changes = objects.filter((object) => {
    const state = states[object.id];
    return state !== undefined && isChanged(object, state);
  }).length;

  const add = (name: string) => {
    const boxes = objects.flatMap((object) => (object.box && !states[object.id]?.hidden ? [object.box] : []));
    const id = studio.stores.document.getState().add(name, freeBox(boxes));
    studio.stores.view.getState().select([id]);
    studio.notices.announce(`${name} added, ${objects.length + 1} of ${objects.length + 1}`);
    requestAnimationFrame(() => document.getElementById(`row-${id}`)?.scrollIntoView({ block: 'nearest' }));
  };
  const finish = (byKey: boolean) => {
    setAdding(false);
    if (byKey) requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add-object]')?.focus());
  };

  return (
    <Section
      title="Objects"
      className={styles.panel}
      actions={
        <>
          {objects.length > 0 && <span className={styles.count}>{inWords(objects.length, changes)}</span>}
          <Button small data-add-object aria-label="Add object" onClick={() => setAdding(true)}>
            <Plus size={14} strokeWidth={1.9} aria-hidden />
            Add
          </Button>
        </>
      }
    >
      {pinned.length > 0 && (
        <p className={styles.pinned}>
          Planning again keeps {listWords(pinned.map(({ name }) => `the ${name}`))} where{' '}
          {pinned.length === 1 ? 'it is' : 'they are'}.
        </p>
      )}
      {objects.length === 0 && !adding && (
        <p className={styles.empty}>
          Nothing is planned yet. Plan a prompt, add an object here, or draw a box on the canvas.
        </p>
      )}
      <ul aria-label="Objects" className={styles.list}>
        {objects.map((object, index) => (
          <ObjectRow
            key={object.id}
            object={object}
            index={index}
            count={objects.length}
            neighbour={(objects[index + 1] ?? objects[index - 1])?.id}
          />
        ))}
      </ul>
      {adding && (
        <div className={styles.adding}>
          <TextField
            label="Name of the new object"
            initial=""
            placeholder="Name, e.g. red apple"
            onCommit={(name, byKey) => {
              add(name);
              finish(byKey);
            }}
            onCancel={finish}
          />
        </div>
      )}
    </Section>
  );
}

function inWords(count: number, changes: number): string {
  const changed = changes === 0 ? '' : ` · ${changes} ${changes === 1 ? 'change' : 'changes'}`;
  return `${count}${changed}`;
}
