import { useMemo } from 'react';
import { objectsOf, type ObjectSegment } from '../../plan/plan';
import { useDocument, useView } from '../../studio/hooks';
import { colourOf } from '../../studio/document/colours';
import { blankObject } from '../../studio/document/snapshot';
import { Section } from '../../ui/Section';
import { inspectorWords } from '../../words/parts/panels/inspector';
import { Arrange } from './Arrange';
import { Deeds } from './Deeds';
import styles from './Inspector.module.css';
import { Naming } from './Naming';
import { Place } from './Place';
import { Spread } from './Spread';

/** What concerns the selected objects: where they are, how they lie to each other, what can be done with them. */
export function InspectorPanel() {
  const plan = useDocument((document) => document.plan);
  const states = useDocument((document) => document.objects);
  const selection = useView((view) => view.selection);
  const chosen = useMemo(() => objectsOf(plan).filter(({ id }) => selection.includes(id)), [plan, selection]);
  const [first] = chosen;
  if (!first) return null;
  const one = chosen.length === 1 ? first : null;
  const locked = chosen.every(({ id }) => (states[id] ?? blankObject).locked);
  return (
    <Section title={inspectorWords('selected')} className={styles.panel} actions={<Title objects={chosen} />}>
      <Place objects={chosen} locked={locked} />
      <Arrange several={chosen.length > 1} />
      <Deeds objects={chosen} locked={locked} />
      {one && <Naming object={one} locked={locked} />}
      {one && <Spread id={one.id} />}
    </Section>
  );
}

function Title({ objects }: { readonly objects: readonly ObjectSegment[] }) {
  const [first] = objects;
  if (!first) return null;
  return (
    <span className={styles.title}>
      {objects.length === 1 && (
        <span className={styles.dot} style={{ background: colourOf(first.id) }} aria-hidden />
      )}
      <span className={styles.name}>
        {objects.length === 1 ? first.name : inspectorWords('count', { count: objects.length })}
      </span>
    </span>
  );
}
