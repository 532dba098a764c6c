import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { objectsOf } from '../../plan/plan';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { isChanged } from '../../studio/document/snapshot';
import { pinnedObjects } from '../../studio/run/planStart';
import { Button } from '../../ui/Button';
import { lazyPart } from '../../ui/failures/lazyPart';
import { InlineField } from '../../ui/fields/InlineField';
import { Section } from '../../ui/Section';
import { objectsWords } from '../../words/parts/panels/objects';
import { freeBox } from './freeBox';
import { LayoutMenu } from './LayoutMenu';
import styles from './ObjectsPanel.module.css';

// On an empty stage there is no row to draw: what rows need comes behind the first paint.
const ObjectList = lazyPart(
  () => objectsWords('objects'),
  async () => (await import('./ObjectList')).ObjectList,
  { waiting: <Waiting /> },
);

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
    if (id === null) return;
    studio.stores.view.getState().select([id]);
    studio.notices.announce(objectsWords('added', { name, count: objects.length + 1 }));
    requestAnimationFrame(() => document.getElementById(`row-${id}`)?.scrollIntoView({ block: 'nearest' }));
  };
  const finish = (byKey: boolean) => {
    setAdding(false);
    if (byKey) requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add-object]')?.focus());
  };

  return (
    <Section
      title={objectsWords('objects')}
      className={styles.panel}
      tour="objects"
      actions={
        <>
          {objects.length > 0 && (
            <span className={styles.count}>
              {objectsWords(changes === 0 ? 'count' : 'countChanged', { count: objects.length, changes })}
            </span>
          )}
          <LayoutMenu />
          <Button
            small
            data-add-object
            aria-label={objectsWords('addObject')}
            onClick={() => setAdding(true)}
          >
            <Plus size={14} strokeWidth={1.9} aria-hidden />
            {objectsWords('add')}
          </Button>
        </>
      }
    >
      {pinned.length > 0 && (
        <p className={styles.pinned}>{objectsWords('keeps', { names: pinned.map(({ name }) => name) })}</p>
      )}
      {objects.length === 0 && !adding && <p className={styles.empty}>{objectsWords('empty')}</p>}
      <ObjectList objects={objects} />
      {adding && (
        <div className={styles.adding}>
          <InlineField
            className={styles.text}
            label={objectsWords('nameNewObject')}
            initial=""
            placeholder={objectsWords('namePlaceholder')}
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

function Waiting() {
  return <ul aria-label={objectsWords('objects')} />;
}
