import { ContextMenu } from '@base-ui/react/context-menu';
import { useEffect, useLayoutEffect, useRef, useState, type ComponentProps } from 'react';
import { useCommand } from '../command';
import { Keys } from '../keys/Keys';
import styles from './CommandMenu.module.css';

type Given = ComponentProps<'div'>;

/** What the thing that a menu belongs to tells it. */
export type MenuHandlers = Pick<
  Given,
  'onContextMenu' | 'onTouchStart' | 'onTouchMove' | 'onTouchEnd' | 'onTouchCancel'
>;

export interface CommandMenuCardProps {
  readonly label: string;
  readonly groups: readonly (readonly string[])[];
  /** What it belongs to, which is on the page already. */
  readonly thing: HTMLElement;
  readonly adopt: (handlers: MenuHandlers) => void;
}

/** The lines of a menu, whose thing is there already. */
export function CommandMenuCard({ label, groups, thing, adopt }: CommandMenuCardProps) {
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
      <ContextMenu.Trigger render={(given) => <Adopted thing={thing} given={given} adopt={adopt} />} />
      <ContextMenu.Portal {...(landmark && { container: landmark })}>
        <ContextMenu.Positioner className={styles.positioner} collisionPadding={8}>
          {/* A menu that is longer than the page is scrolled by keys, too, before one of its lines is chosen. */}
          <ContextMenu.Popup className={styles.popup} aria-label={label} tabIndex={0}>
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

/** Makes something that is on the page the thing of a menu. */
function Adopted(props: {
  readonly thing: HTMLElement;
  readonly given: Given;
  readonly adopt: (handlers: MenuHandlers) => void;
}) {
  const { thing, given, adopt } = props;
  const { ref } = given;
  useLayoutEffect(() => {
    if (typeof ref !== 'function') return;
    ref(thing as HTMLDivElement);
    return () => void ref(null);
  }, [thing, ref]);
  useEffect(() => adopt(given));
  return null;
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
