import { cloneElement, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { lazyPart } from '../failures/lazyPart';
import type { ButtonProps } from '../Button';
import type { PopoverCardProps } from './PopoverCard';

export interface PopoverProps {
  readonly title: string;
  readonly trigger: ReactElement<ButtonProps>;
  readonly children: ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

const fetchCard = async () => (await import('./PopoverCard')).PopoverCard;
const PopoverCard = lazyPart<PopoverCardProps>(({ title }) => title, fetchCard, {
  close: ({ onOpenChange }) => onOpenChange(false),
});
const warm = () => void fetchCard().catch(() => undefined);

/**
 * A small panel anchored to its button; Esc closes it and gives focus back. What places it and holds the focus is
 * fetched when the button is first pointed at or focused: the first paint needs the button alone.
 */
export function Popover({ title, trigger, children, align = 'end', ...given }: PopoverProps) {
  const [own, setOwn] = useState(false);
  const open = given.open ?? own;
  const [used, setUsed] = useState(open);
  if (open && !used) setUsed(true);
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const change = (next: boolean) => {
    setOwn(next);
    given.onOpenChange?.(next);
  };
  // From the button on into the card, though that lies at the end of the page.
  const intoCard = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Tab' || event.shiftKey || !card.current) return;
    event.preventDefault();
    card.current.focus();
  };
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
        onClick: () => change(!open),
        onPointerEnter: warm,
        onFocus: warm,
        onKeyDown: intoCard,
      })}
      {used && (
        <PopoverCard
          title={title}
          align={align}
          button={button}
          card={card}
          open={open}
          onOpenChange={change}
        >
          {children}
        </PopoverCard>
      )}
    </>
  );
}
