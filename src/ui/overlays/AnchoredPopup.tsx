import { Popover as Base } from '@base-ui/react/popover';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../classes';
import styles from './Card.module.css';

export interface AnchoredPopupProps extends Pick<
  ComponentProps<'div'>,
  'onPointerEnter' | 'onPointerLeave' | 'onKeyDown'
> {
  readonly title: string;
  /** What it is about; null keeps it closed. */
  readonly anchor: Element | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small card beside something that is pointed at or focused. It leaves the focus where it is. */
export function AnchoredPopup({ title, anchor, onClose, children, ...handlers }: AnchoredPopupProps) {
  return (
    <Base.Root open={anchor !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Base.Popup
            initialFocus={false}
            finalFocus={false}
            className={classes(styles.card, styles.small)}
            {...handlers}
          >
            <Base.Title className={styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
