import { Brush, ChevronRight, Layers, PencilLine, Quote, ScanText, type LucideIcon } from 'lucide-react';
import type { RunNode } from '../../library/runNode';
import { useStudio } from '../../studio/StudioContext';
import { titleOf } from '../../studio/tree/titles';
import { classes } from '../../ui/classes';
import { factsOf } from './facts';
import { NameField } from './NameField';
import { runsWords } from '../../words/parts/panels/runs';
import styles from './RunsPanel.module.css';
import { useRunsView } from './runsView';
import type { TreeRow } from './treeRows';

const ICONS: Readonly<Record<RunNode['kind'], LucideIcon>> = {
  prompt: Quote,
  plan: ScanText,
  edit: PencilLine,
  painting: Brush,
};

interface Props {
  readonly row: TreeRow;
  readonly nodes: readonly RunNode[];
  /** The document stands here. */
  readonly current: boolean;
  readonly selected: boolean;
  /** The one item that Tab goes to. */
  readonly tabStop: boolean;
}

/** A node of the tree. Its keys and clicks are taken by the tree around it. */
export function TreeItem({ row, nodes, current, selected, tabStop }: Props) {
  const { id, node, tries, level, place, of, open } = row;
  const renaming = useRunsView((s) => tries === null && s.renaming === node.id);
  const Icon = tries === null ? ICONS[node.kind] : Layers;
  const studio = useStudio();
  const title = tries === null ? titleOf(node, nodes) : runsWords('otherTries', { count: tries });
  const facts = tries === null ? factsOf(studio, node, nodes) : '';
  return (
    <li
      role="treeitem"
      id={id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={selected}
      aria-current={current || undefined}
      aria-expanded={open ?? undefined}
      aria-label={[title, facts, current ? runsWords('documentHere') : ''].filter(Boolean).join(', ')}
      tabIndex={tabStop ? 0 : -1}
      data-run={node.id}
      data-fold={tries !== null}
      className={classes(styles.item, selected && styles.selected)}
      style={{ paddingInlineStart: 2 + 14 * (level - 1) }}
    >
      <span className={styles.twist} data-open={open === true} data-twist={open !== null} aria-hidden>
        {open !== null && <ChevronRight size={13} />}
      </span>
      <Icon size={14} strokeWidth={1.75} className={styles.icon} aria-hidden />
      {renaming ? (
        <NameField node={node} title={title} />
      ) : (
        <>
          <span className={styles.title}>{title}</span>
          <span className={classes(styles.facts, current && styles.now)}>
            {current ? runsWords('now') : facts}
          </span>
        </>
      )}
    </li>
  );
}
