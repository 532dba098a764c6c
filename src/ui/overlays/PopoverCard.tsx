import { Popover as Base } from '@base-ui/react/popover';
import { useLayoutEffect, type ReactNode, type Ref, type RefObject } from 'react';
import styles from './Card.module.css';

export interface PopoverCardProps {
  readonly title: string;
  readonly align: 'start' | 'center' | 'end';
  /** The button that it belongs to. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly card: Ref<HTMLDivElement>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

/** The panel of a popover, whose button is there already. */
export function PopoverCard({ title, align, button, card, open, onOpenChange, children }: PopoverCardProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={({ ref }) => <Adopted element={button} by={ref} />} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} align={align} sideOffset={8} collisionPadding={8}>
          <Base.Popup ref={card} className={styles.card}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Makes a button that is on the page the trigger of a popover. */
function Adopted(props: {
  readonly element: RefObject<HTMLButtonElement | null>;
  readonly by: Ref<HTMLButtonElement> | undefined;
}) {
  const { element, by } = props;
  useLayoutEffect(() => {
    if (typeof by !== 'function') return;
    by(element.current);
    return () => void by(null);
  }, [element, by]);
  return null;
}
