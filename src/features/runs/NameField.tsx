import { useEffect, useRef, useState } from 'react';
import { MAX_NODE_NAME, type RunNode } from '../../library/runNode';
import { useStudio } from '../../studio/StudioContext';
import { runsWords } from '../../words/parts/panels/runs';
import styles from './RunsPanel.module.css';
import { useRunsView } from './runsView';

/** Enter and leaving the field keep the name, Esc doesn't; focus goes back to the node. */
export function NameField({ node, title }: { readonly node: RunNode; readonly title: string }) {
  const [draft, setDraft] = useState(node.name);
  const field = useRef<HTMLInputElement>(null);
  const { tree } = useStudio();
  // The person asked for this field a moment ago.
  useEffect(() => field.current?.select(), []);
  const finish = (keep: boolean, refocus: boolean) => {
    if (useRunsView.getState().renaming !== node.id) return;
    useRunsView.setState({ renaming: null });
    if (keep) tree.rename(node.id, draft);
    if (refocus) requestAnimationFrame(() => document.getElementById(`run-${node.id}`)?.focus());
  };
  return (
    <input
      ref={field}
      className={styles.name}
      aria-label={runsWords('nameOf', { title })}
      placeholder={title}
      maxLength={MAX_NODE_NAME}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        finish(event.key === 'Enter', true);
      }}
    />
  );
}
