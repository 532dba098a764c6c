import { useEffect, type ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { useStudio } from '../../../studio/StudioContext';
import { createColumns, useColumns, type Column } from './columnsStore';
import { shellWords } from '../../../words/parts/app/shell';
import styles from '../shell.module.css';

/** Three columns: what is said, the stage, what is on it. The outer two resize and collapse. */
export function Columns(props: {
  readonly left: ReactNode;
  readonly centre: ReactNode;
  readonly right: ReactNode;
}) {
  const layout = useDefaultLayout({ id: 'scenograph.columns' });
  return (
    <Group className={styles.columns} {...layout}>
      <Side id="left">{props.left}</Side>
      <Separator className={styles.separator} aria-label={shellWords('leftWidth')} />
      <Panel id="centre" minSize={340}>
        {props.centre}
      </Panel>
      <Separator className={styles.separator} aria-label={shellWords('rightWidth')} />
      <Side id="right">{props.right}</Side>
    </Group>
  );
}

/** Px before anybody has moved a separator: a laptop's stage needs the room more. */
function usualWidth(id: Column): number {
  const narrow = window.innerWidth < 1200;
  if (id === 'left') return narrow ? 272 : 320;
  return narrow ? 248 : 288;
}

function Side({ id, children }: { readonly id: Column; readonly children: ReactNode }) {
  const panel = usePanelRef();
  const columns = useStudio().own(createColumns);
  const open = useColumns((s) => s[id]);
  useEffect(() => {
    if (open && panel.current?.isCollapsed()) panel.current.expand();
    if (!open && panel.current && !panel.current.isCollapsed()) panel.current.collapse();
  }, [open, panel]);
  return (
    <Panel
      id={id}
      panelRef={panel}
      className={styles.side}
      collapsible
      collapsedSize={0}
      minSize={232}
      maxSize={520}
      defaultSize={usualWidth(id)}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => columns.setState({ [id]: inPixels > 0 })}
    >
      {children}
    </Panel>
  );
}
