import {
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { MARKS } from '../../../plan/chain/marks';
import { objectsOf } from '../../../plan/plan';
import { useDocument } from '../../../studio/hooks';
import { colourOf } from '../../../studio/document/colours';
import type { TokenisedChain } from '../../../studio/run/chainTokens';
import { AnchoredCard } from '../../../ui/overlays/AnchoredCard';
import { classes } from '../../../ui/classes';
import { Alternatives } from './Alternatives';
import { groupTokens, type PlacedToken, type TokenGroup } from './groups';
import { heatOf, percent, visible } from './heat';
import { Parts } from './Parts';
import { reasoningWords } from '../../../words/parts/panels/reasoning';
import styles from './Tokens.module.css';

const MARK_TEXTS: ReadonlySet<string> = new Set(MARKS);
/** Milliseconds that the pointer rests before the card opens, and may be away before it closes. */
const HOVER = { open: 150, close: 250 };

interface Props {
  readonly chain: TokenisedChain;
  /** Every token with its marks, or what a reader needs. */
  readonly raw: boolean;
  readonly heat: boolean;
}

/**
 * A chain as tokens to point at: one stop of Tab, arrow keys within. The token that is pointed at or focused shows
 * what else it could have been.
 */
export function TokenText({ chain, raw, heat }: Props) {
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState<{ index: number; element: Element } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const returning = useRef(false);
  const last = Math.max(0, chain.tokens.length - 1);
  const open = shown && shown.index <= last && shown.element.isConnected ? shown : null;

  const later = (ms: number, then: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, ms);
  };
  const elementOf = (index: number) => box.current?.querySelector<HTMLElement>(`[data-token="${index}"]`);
  const indexOf = (target: EventTarget): number | null => {
    const token = target instanceof Element ? target.closest<HTMLElement>('[data-token]') : null;
    return token ? Number(token.dataset['token']) : null;
  };
  const show = (index: number | null) => {
    clearTimeout(timer.current);
    const element = index === null ? null : elementOf(index);
    setShown(element && index !== null ? { index, element } : null);
  };
  const intoCard = () => {
    const first = document.querySelector<HTMLElement>(`.${styles.alternative}:not([aria-disabled='true'])`);
    (first ?? document.querySelector<HTMLElement>(`.${styles.alternative}`))?.focus();
  };
  const close = (refocus: boolean) => {
    show(null);
    if (!refocus) return;
    // Focus that comes back from the card must not open it again.
    returning.current = true;
    elementOf(current)?.focus();
    returning.current = false;
  };

  const onFocus = (event: FocusEvent) => {
    const index = indexOf(event.target);
    if (index === null) return;
    setCurrent(index);
    if (!returning.current) show(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexOf(event.target);
    if (index === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && open) show(null);
    else if (event.key === 'Enter' || event.key === ' ' || event.key === 'ArrowDown') {
      show(index);
      requestAnimationFrame(intoCard);
    } else {
      const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-token]') ?? [])];
      const at = all.findIndex((element) => element === event.target);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (to === undefined) return;
      all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerOver = (event: PointerEvent) => {
    const index = event.pointerType === 'mouse' ? indexOf(event.target) : null;
    if (index !== null) later(HOVER.open, () => show(index));
  };
  const onPointerOut = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') later(HOVER.close, () => closeUnlessHeld());
  };
  const closeUnlessHeld = () => {
    const held = document.activeElement;
    const inCard = held?.closest(`.${styles.alternatives}`);
    if (!inCard && !(held && box.current?.contains(held))) show(null);
  };
  const onBlur = () => later(HOVER.close, closeUnlessHeld);

  const tokenOf = ({ index, token }: PlacedToken) => (
    <button
      key={index}
      type="button"
      data-token={index}
      data-heat={heat ? heatOf(token.logProbability) : undefined}
      className={classes(
        styles.token,
        raw && MARK_TEXTS.has(token.text) && styles.mark,
        open?.index === index && styles.open,
      )}
      tabIndex={index === Math.min(current, last) ? 0 : -1}
      aria-label={reasoningWords('token', {
        token: visible(token.text),
        share: percent(token.logProbability),
      })}
      aria-haspopup="dialog"
      onClick={() => show(index)}
    >
      {token.text}
    </button>
  );
  const title = open ? titleOf(chain, open.index) : '';

  return (
    <>
      <div
        ref={box}
        role="toolbar"
        aria-label={reasoningWords('tokens')}
        tabIndex={-1}
        className={raw ? styles.raw : styles.prose}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        onPointerOver={onPointerOver}
        onPointerOut={onPointerOut}
      >
        {raw ? <Parts text={chain.prefix} /> : <Before text={chain.prefix} />}
        {raw ? (
          chain.tokens.map((token, index) => tokenOf({ index, token }))
        ) : (
          <Groups chain={chain} tokenOf={tokenOf} />
        )}
      </div>
      <AnchoredCard
        title={title}
        anchor={open?.element ?? null}
        onClose={() => show(null)}
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={() => later(HOVER.close, closeUnlessHeld)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          close(true);
        }}
      >
        {open && <Alternatives chain={chain} index={open.index} onDone={() => close(true)} />}
      </AnchoredCard>
    </>
  );
}

function titleOf({ tokens }: TokenisedChain, index: number): string {
  const token = tokens[index];
  return token
    ? reasoningWords('tokenWas', { token: visible(token.text), share: percent(token.logProbability) })
    : '';
}

/** What stood there before the model wrote, without its marks. */
function Before({ text }: { readonly text: string }) {
  const readable = text
    .replace(/<\|box_start\|>/g, '(')
    .replace(/<\|box_end\|>/g, ')')
    .replace(/<[^>]*>/g, '');
  return readable === '' ? null : <span className={styles.before}>{readable}</span>;
}

function Groups({
  chain,
  tokenOf,
}: {
  readonly chain: TokenisedChain;
  readonly tokenOf: (token: PlacedToken) => React.ReactNode;
}) {
  const plan = useDocument((s) => s.plan);
  const ids = objectsOf(plan).map(({ id }) => id);
  const hueOf = ({ object }: TokenGroup) => {
    const id = ids[object - 1];
    return id === undefined ? undefined : ({ '--hue': colourOf(id) } as CSSProperties);
  };
  return groupTokens(chain.prefix, chain.tokens).map((group) => (
    <span key={group.tokens[0]?.index} className={styles[group.kind]} style={hueOf(group)}>
      {group.tokens.map(tokenOf)}
    </span>
  ));
}
