import type { RunNode } from '../../library/runNode';
import { useStudio } from '../../studio/StudioContext';
import { runsWords } from '../../words/parts/panels/runs';
import { InlineField } from '../../ui/fields/InlineField';
import styles from './RunsPanel.module.css';
import { createRunsView } from './runsView';

/** The name of a run, typed in the tree; an empty one leaves the title to the studio. Focus goes back to the node. */
export function NameField({ node, title }: { readonly node: RunNode; readonly title: string }) {
  const { tree, own } = useStudio();
  const done = (byKey: boolean) => {
    own(createRunsView).setState({ renaming: null });
    if (byKey) requestAnimationFrame(() => document.getElementById(`run-${node.id}`)?.focus());
  };
  return (
    <InlineField
      className={styles.name}
      label={runsWords('nameOf', { title })}
      placeholder={title}
      initial={node.name}
      mayBeEmpty
      onCommit={(name, byKey) => {
        tree.rename(node.id, name);
        done(byKey);
      }}
      onCancel={done}
    />
  );
}
