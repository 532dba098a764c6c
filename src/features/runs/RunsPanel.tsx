import { ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useReplay, useRunTree, useTraces } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { classes } from '../../ui/classes';
import { Button } from '../../ui/Button';
import { CommandButton } from '../../ui/command';
import { Section } from '../../ui/Section';
import { runsWords } from '../../words/parts/panels/runs';
import styles from './RunsPanel.module.css';
import { createRunsView, useRunsView } from './runsView';
import { TreeItem } from './TreeItem';
import { treeRows } from './treeRows';
import { useTreeKeys } from './useTreeKeys';

/** The runs of the scene as a tree: prompts, plans, edits and paintings. */
export function RunsPanel({ always = false }: { readonly always?: boolean }) {
  const view = useStudio().own(createRunsView);
  const chosen = useRunsView((s) => s.open);
  const open = always || chosen;
  const count = useRunTree((s) => s.nodes.filter(({ kind }) => kind !== 'prompt').length);
  return (
    <Section
      title={runsWords('runs')}
      className={classes(styles.panel, !open && styles.closed)}
      actions={
        <>
          {count > 0 && <span className={styles.count}>{count}</span>}
          {!always && (
            <Button
              small
              icon
              aria-label={runsWords('showRuns')}
              aria-expanded={open}
              onClick={() => view.setState({ open: !open })}
            >
              <ChevronDown size={15} className={styles.chevron} data-open={open} aria-hidden />
            </Button>
          )}
        </>
      }
    >
      {open && <Tree />}
    </Section>
  );
}

function Tree() {
  const studio = useStudio();
  const view = studio.own(createRunsView);
  const { nodes, current } = useRunTree();
  const closed = useRunsView((s) => s.closed);
  // Facts beside the titles come from the logs.
  useTraces((s) => s.traces);
  const selected = useReplay((s) => s.node);
  const onKeyDown = useTreeKeys();
  const tree = useRef<HTMLUListElement>(null);
  const wanted = useRunsView((s) => s.wanted);
  useEffect(() => {
    if (!wanted) return;
    view.setState({ wanted: false });
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [wanted, view]);
  const rows = treeRows(nodes, closed);
  const [first] = rows;
  if (!first) {
    return <p className={styles.empty}>{runsWords('empty')}</p>;
  }
  const seen = (id: string | null) => rows.find(({ node }) => node.id === id)?.node.id;
  const tabStop = seen(selected) ?? seen(current) ?? first.node.id;
  return (
    <>
      <ul
        ref={tree}
        role="tree"
        aria-label={runsWords('runs')}
        className={styles.tree}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const id = target.dataset['run'];
          if (id !== undefined) studio.replay.select(id);
        }}
        onClick={({ target }) => press(target, view.getState().toggle)}
        onDoubleClick={({ target }) => {
          const id = runOf(target);
          if (id !== undefined) view.setState({ renaming: id });
        }}
      >
        {rows.map((row) => (
          <TreeItem
            key={row.node.id}
            row={row}
            nodes={nodes}
            current={current === row.node.id}
            selected={selected === row.node.id}
            tabStop={tabStop === row.node.id}
          />
        ))}
      </ul>
      {seen(selected) !== undefined && (
        <div className={styles.buttons}>
          <CommandButton id="run-back" small />
          <CommandButton id="compare" small />
          <CommandButton id="run-name" iconOnly small />
          <CommandButton id="run-delete" iconOnly small />
        </div>
      )}
    </>
  );
}

const runOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-run]')?.dataset['run'] : undefined;

/** A press selects; on the twist it folds and unfolds. */
function press(target: EventTarget, toggle: (id: string) => void) {
  const id = runOf(target);
  if (id === undefined || !(target instanceof Element) || target.closest('input')) return;
  if (target.closest('[data-twist="true"]')) toggle(id);
  document.getElementById(`run-${id}`)?.focus();
}
