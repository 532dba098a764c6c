import {
  cloneElement,
  useState,
  type ComponentProps,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  type TouchEvent,
} from 'react';
import { lazyPart } from '../failures/lazyPart';
import type { CommandMenuCardProps, MenuHandlers } from './CommandMenuCard';

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
  readonly trigger: ReactElement<ComponentProps<'div'>>;
  /** Is asked before it opens; false keeps it shut. */
  readonly onOpen?: (event: MouseEvent<HTMLElement>) => boolean;
  /** A long press means something else here. */
  readonly noLongPress?: boolean;
  readonly children: ReactNode;
}

const fetchCard = async () => (await import('./CommandMenuCard')).CommandMenuCard;
const CommandMenuCard = lazyPart<CommandMenuCardProps>(({ label }) => label, fetchCard);
const warm = () => void fetchCard().catch(() => undefined);

/** What a thing tells its menu. That it was asked for is kept until the menu is there. */
function createMenuCalls() {
  let menu: MenuHandlers | null = null;
  let early: MouseEvent<HTMLDivElement> | null = null;
  return {
    open(event: MouseEvent<HTMLDivElement>) {
      if (menu) menu.onContextMenu?.(event);
      else early = event;
    },
    touch: (
      what: 'onTouchStart' | 'onTouchMove' | 'onTouchEnd' | 'onTouchCancel',
      event: TouchEvent<HTMLDivElement>,
    ) => menu?.[what]?.(event),
    adopt(handlers: MenuHandlers) {
      menu = handlers;
      const asked = early;
      early = null;
      if (asked) menu.onContextMenu?.(asked);
    },
  };
}

/**
 * The menu of a thing, with commands as they are elsewhere: names, keys, and whether they can be done now. What places
 * it is fetched when the thing is first pointed at: the first paint needs the thing alone.
 */
export function CommandMenu(props: CommandMenuProps) {
  const { label, groups, trigger, onOpen, noLongPress = false, children } = props;
  const own = trigger.props;
  /** From when the menu was first asked for, or might have been. */
  const [thing, setThing] = useState<HTMLElement | null>(null);
  const [menu] = useState(createMenuCalls);
  return (
    <>
      {cloneElement(
        trigger,
        {
          onPointerEnter(event: PointerEvent<HTMLDivElement>) {
            own.onPointerEnter?.(event);
            warm();
          },
          onContextMenu(event: MouseEvent<HTMLDivElement>) {
            if (onOpen && !onOpen(event)) return;
            event.preventDefault();
            setThing(event.currentTarget);
            menu.open(event);
          },
          ...(!noLongPress && {
            onTouchStart(event: TouchEvent<HTMLDivElement>) {
              setThing(event.currentTarget);
              menu.touch('onTouchStart', event);
            },
            onTouchMove: (event: TouchEvent<HTMLDivElement>) => menu.touch('onTouchMove', event),
            onTouchEnd: (event: TouchEvent<HTMLDivElement>) => menu.touch('onTouchEnd', event),
            onTouchCancel: (event: TouchEvent<HTMLDivElement>) => menu.touch('onTouchCancel', event),
          }),
        },
        children,
      )}
      {thing && <CommandMenuCard label={label} groups={groups} thing={thing} adopt={menu.adopt} />}
    </>
  );
}
