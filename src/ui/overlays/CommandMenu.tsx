import { ContextMenu } from '@base-ui/react/context-menu';
import { useRef, useState, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { useCommand } from '../command';
import { Keys } from '../Keys';
import styles from './CommandMenu.module.css';

/** What can be done with objects, where they are: by command, in groups. */
export const OBJECT_MENU: readonly (readonly string[])[] = [
  ['cut', 'copy-objects', 'paste', 'duplicate'],
  ['rename', 'lock', 'hide', 'zoom-selection'],
  ['to-front', 'forward', 'backward', 'to-back'],
  ['reset', 'try-again', 'delete'],
];

export interface CommandMenuProps {
  /** Names the menu. */
  readonly label: string;
  readonly groups: readonly (readonly string[])[];
  /** What it opens on: a right click, a long press, the menu key. */
  readonly trigger: ReactElement;
  /** Is asked before it opens; false keeps it shut. */
  readonly onOpen?: (event: MouseEvent<HTMLElement>) => boolean;
  /** A long press means something else here. */
  readonly noLongPress?: boolean;
  readonly children: ReactNode;
}

/** The menu of a thing, with commands as they are elsewhere: names, keys, and whether they can be done now. */
export function CommandMenu(props: CommandMenuProps) {
  const { label, groups, trigger, onOpen, noLongPress = false, children } = props;
  // Inside the page's landmark, where a screen reader's list of regions has it.
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  // Not before the menu has given the focus back: a command may put it elsewhere.
  const perform = () => {
    const { current } = chosen;
    chosen.current = null;
    if (current) requestAnimationFrame(current);
  };
  return (
    <ContextMenu.Root
      onOpenChange={(open) => open && setLandmark(document.querySelector('main'))}
      onOpenChangeComplete={(open) => !open && perform()}
    >
      <ContextMenu.Trigger
        render={trigger}
        onContextMenu={(event) => {
          if (onOpen && !onOpen(event)) event.preventBaseUIHandler();
        }}
        onTouchStart={(event) => noLongPress && event.preventBaseUIHandler()}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal {...(landmark && { container: landmark })}>
        <ContextMenu.Positioner className={styles.positioner} collisionPadding={8}>
          <ContextMenu.Popup className={styles.popup} aria-label={label}>
            {groups.map((ids) => (
              <ContextMenu.Group key={ids.join()} className={styles.group}>
                {ids.map((id) => (
                  <Line key={id} id={id} onChoose={(perform) => (chosen.current = perform)} />
                ))}
              </ContextMenu.Group>
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Line(props: { readonly id: string; readonly onChoose: (perform: () => void) => void }) {
  const { label, icon: Icon, keys, enabled, perform } = useCommand(props.id);
  return (
    <ContextMenu.Item className={styles.item} disabled={!enabled} onClick={() => props.onChoose(perform)}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className={styles.label}>{label}</span>
      {keys && <Keys keys={keys} />}
    </ContextMenu.Item>
  );
}
