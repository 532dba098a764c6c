import {
  cloneElement,
  createContext,
  useContext,
  useEffect,
  useState,
  type ComponentType,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { ButtonProps } from '../Button';
import type { HintProps } from './Hint';
import { createHintWatch, type LastHint } from './hintWatch';

const Shared = createContext<LastHint>({ closedAt: -Infinity });

/** What the hints below it share. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  const [last] = useState<LastHint>(() => ({ closedAt: -Infinity }));
  return <Shared value={last}>{children}</Shared>;
}

/**
 * Shows a hint on hover and on keyboard focus; Esc or a press takes it away. The trigger must carry its own accessible
 * name. What places the hint is fetched with the first one: if it doesn't come, no more is missing than a hint.
 */
export function Tooltip(props: {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly children: ReactElement<ButtonProps>;
}) {
  const { text, keys, children } = props;
  const last = useContext(Shared);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const [watch] = useState(() => createHintWatch(last, setAnchor));
  const [Hint, setHint] = useState<ComponentType<HintProps> | null>(null);
  useEffect(() => watch.stay, [watch]);
  useEffect(() => {
    if (!anchor || Hint) return;
    let isOn = true;
    import('./Hint').then(
      (found) => isOn && setHint(() => found.Hint),
      () => undefined,
    );
    return () => {
      isOn = false;
    };
  }, [anchor, Hint]);

  const own = children.props;
  return (
    <>
      {cloneElement(children, {
        onPointerEnter(event: PointerEvent<HTMLButtonElement>) {
          own.onPointerEnter?.(event);
          if (event.pointerType !== 'touch') watch.enter(event.currentTarget);
        },
        onPointerLeave(event: PointerEvent<HTMLButtonElement>) {
          own.onPointerLeave?.(event);
          watch.leave();
        },
        onFocus(event: FocusEvent<HTMLButtonElement>) {
          own.onFocus?.(event);
          if (event.currentTarget.matches(':focus-visible')) watch.show(event.currentTarget);
        },
        onBlur(event: FocusEvent<HTMLButtonElement>) {
          own.onBlur?.(event);
          watch.close();
        },
        onPointerDown(event: PointerEvent<HTMLButtonElement>) {
          own.onPointerDown?.(event);
          watch.close();
        },
      })}
      {Hint && (
        <Hint
          text={text}
          keys={keys}
          anchor={anchor}
          onClose={watch.close}
          onPointerEnter={watch.stay}
          onPointerLeave={watch.leave}
        />
      )}
    </>
  );
}
