import { useMemo } from 'react';
import { blankObject } from '../../studio/document/snapshot';
import { isLit } from '../../studio/document/view';
import { createChainParser, type PendingObject } from '../../plan/chain/parser';
import { useDocument, useRun, useView } from '../../studio/hooks';
import { MODEL_LANGUAGE } from '../../words/modelLanguage';
import { Pill } from './Pill';
import { Prose } from './Prose';
import styles from './ReasoningPanel.module.css';

/** The chain as readable text. Prose can be edited where it stands, pills renamed. */
export function Chain() {
  const segments = useDocument((s) => s.plan.segments);
  const streaming = useDocument((s) => s.streaming);
  const states = useDocument((s) => s.objects);
  const selection = useView((s) => s.selection);
  const selected = useMemo(() => new Set(selection), [selection]);
  const hover = useView((s) => s.hover);
  const lit = useView((s) => s.lit);
  const pending = usePending();
  return (
    <div className={styles.chain} lang={MODEL_LANGUAGE} dir="auto">
      {segments.map((segment, index) =>
        segment.kind === 'object' ? (
          <Pill
            key={segment.id}
            id={segment.id}
            name={segment.name}
            locked={(states[segment.id] ?? blankObject).locked}
            hidden={(states[segment.id] ?? blankObject).hidden}
            selected={selected.has(segment.id)}
            lit={isLit({ hover, lit }, segment.id)}
          />
        ) : (
          <Prose key={`prose-${index}`} index={index} text={segment.text} editable={!streaming} />
        ),
      )}
      {pending && (
        <Ghost pending={pending} named={segments.some((s) => s.kind === 'object' && s.id === pending.id)} />
      )}
      {streaming && <span className={styles.caret} aria-hidden />}
    </div>
  );
}

/** The object that is half written: by the run now, or by one that was stopped. */
function usePending(): PendingObject | null {
  const live = useRun((s) => (s.kind === 'planning' ? s.pending : null));
  const tail = useDocument((s) => (s.streaming ? '' : s.tail));
  const kept = useMemo(() => {
    if (tail === '') return null;
    const parser = createChainParser();
    parser.push(tail);
    return parser.pending;
  }, [tail]);
  return live ?? kept;
}

/** `named`: its pill stands there already, so only the coordinates are still to come. */
function Ghost({ pending, named }: { readonly pending: PendingObject; readonly named: boolean }) {
  const { x1, y1, x2 } = pending.corner ?? {};
  const known = [x1, y1, x2].filter((n) => n !== undefined);
  if (named && known.length === 0) return null;
  return (
    <span className={styles.ghost}>
      {named ? '' : pending.name || '…'}
      {known.length > 0 && <span className={styles.coordinates}> {known.join(', ')}…</span>}
    </span>
  );
}
