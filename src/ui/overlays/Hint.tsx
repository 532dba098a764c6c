import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ComponentProps } from 'react';
import { Keys } from '../keys/Keys';
import styles from './Tooltip.module.css';

export interface HintProps extends Pick<ComponentProps<'div'>, 'onPointerEnter' | 'onPointerLeave'> {
  readonly text: string;
  readonly keys: string | undefined;
  /** What it is about; null keeps it closed. */
  readonly anchor: Element | null;
  readonly onClose: () => void;
}

/** The hint of a tooltip, beside what it is about. For eyes alone: the trigger says its name and keys itself. */
export function Hint({ text, keys, anchor, onClose, ...handlers }: HintProps) {
  return (
    <Base.Root open={anchor !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner aria-hidden className={styles.positioner} anchor={anchor} sideOffset={6}>
          <Base.Popup className={styles.popup} {...handlers}>
            {text}
            {keys !== undefined && <Keys keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
