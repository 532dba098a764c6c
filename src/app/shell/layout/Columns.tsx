import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { useStudio } from '../../../studio/StudioContext';
import { shellWords } from '../../../words/parts/app/shell';
import {
  LEAST,
  LEAST_STAGE,
  MOST,
  keepWidth,
  keptWidths,
  stepOf,
  usualWidth,
  widthFor,
} from './columnWidths';
import { type Column, createColumns, useColumns } from './columnsStore';
import styles from '../shell.module.css';

const isMirrored = () => document.documentElement.dir === 'rtl';

/** Three columns: what is said, the stage, what is on it. The outer two resize and collapse. */
export function Columns(props: {
  readonly left: ReactNode;
  readonly centre: ReactNode;
  readonly right: ReactNode;
}) {
  const columns = useRef<HTMLDivElement>(null);
  const left = useColumn('left', columns);
  const right = useColumn('right', columns);
  return (
    <div ref={columns} className={styles.columns}>
      <Side {...left.side}>{props.left}</Side>
      <Separator name={shellWords('leftWidth')} controls="left-column" {...left.separator} />
      <div className={styles.centre}>{props.centre}</div>
      <Separator name={shellWords('rightWidth')} controls="right-column" {...right.separator} />
      <Side {...right.side}>{props.right}</Side>
    </div>
  );
}

/** The width of an outer column, and what moves its edge. */
function useColumn(id: Column, columns: RefObject<HTMLDivElement | null>) {
  const store = useStudio().own(createColumns);
  const open = useColumns((s) => s[id]);
  const [width, setWidth] = useState(() => keptWidths()[id] ?? usualWidth(id, window.innerWidth));
  const side = useRef<HTMLDivElement>(null);
  /** Where the pointer took the edge, and the width then. */
  const held = useRef<{ readonly x: number; readonly width: number } | null>(null);

  const shown = () => side.current?.getBoundingClientRect().width ?? width;
  /** As it is drawn: the column at the page's left grows to the right. */
  const grows = () => ((id === 'left') === isMirrored() ? 'ArrowLeft' : 'ArrowRight');
  const resize = (wanted: number): void => {
    const all = columns.current?.getBoundingClientRect().width ?? window.innerWidth;
    const other = [...(columns.current?.querySelectorAll(`.${styles.side}`) ?? [])].find(
      (element) => element !== side.current,
    );
    const next = widthFor(wanted, all - LEAST_STAGE - (other?.getBoundingClientRect().width ?? 0));
    store.setState({ [id]: next > 0 });
    if (next === 0) return;
    setWidth(next);
    keepWidth(id, next);
  };
  return {
    side: { id: `${id}-column`, ref: side, open, width },
    separator: {
      open,
      width,
      onPointerDown(event: PointerEvent<HTMLHRElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX, width: open ? shown() : 0 };
      },
      onPointerMove({ clientX }: PointerEvent) {
        if (!held.current) return;
        const moved = clientX - held.current.x;
        resize(held.current.width + (grows() === 'ArrowRight' ? moved : -moved));
      },
      onLostPointerCapture() {
        held.current = null;
      },
      onDoubleClick: () => resize(usualWidth(id, window.innerWidth)),
      onKeyDown(event: KeyboardEvent) {
        if (event.key === 'Enter') {
          store.setState({ [id]: !open });
        } else {
          const step = stepOf(event.key, event.shiftKey, grows());
          if (step === null) return;
          // A closed one opens; keys alone don't close it, Enter does.
          resize(open ? Math.max(LEAST, shown() + step) : LEAST);
        }
        event.preventDefault();
      },
    },
  };
}

function Side(props: {
  readonly id: string;
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly open: boolean;
  readonly width: number;
  readonly children: ReactNode;
}) {
  const { id, ref, open, width, children } = props;
  return (
    <div
      id={id}
      ref={ref}
      className={styles.side}
      data-closed={!open || undefined}
      inert={!open}
      style={{ width: open ? width : 0 }}
    >
      {children}
    </div>
  );
}

function Separator({
  name,
  controls,
  open,
  width,
  ...handlers
}: { readonly name: string; readonly controls: string } & ReturnType<typeof useColumn>['separator']) {
  return (
    <hr
      // One that moves is a control, and takes the focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={name}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuemin={0}
      aria-valuemax={MOST}
      aria-valuenow={open ? Math.round(width) : 0}
      className={styles.separator}
      {...handlers}
    />
  );
}
