import { TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from './Button';
import { uiWords } from '../words/parts/ui';
import styles from './NoticeList.module.css';

export interface NoticeItem {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  readonly advice?: string | undefined;
  readonly action?: { readonly label: string; readonly perform: () => void } | undefined;
}

/** How long, in milliseconds, a note stays that needs nothing of the person. */
const STAY = 8000;

/** Passing notes. Problems stay until they are dismissed; the caller speaks them through its live region. */
export function NoticeList(props: {
  readonly notices: readonly NoticeItem[];
  readonly onDismiss: (id: number) => void;
}) {
  if (props.notices.length === 0) return null;
  return (
    <section aria-label={uiWords('notes')} className={styles.place}>
      <ul className={styles.list}>
        {props.notices.slice(-3).map((notice) => (
          <Notice key={notice.id} notice={notice} onDismiss={props.onDismiss} />
        ))}
      </ul>
    </section>
  );
}

function Notice({ notice, onDismiss }: { notice: NoticeItem; onDismiss: (id: number) => void }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (notice.tone === 'problem') return;
    const held = () => item.current?.matches(':hover, :focus-within') ?? false;
    const timer = setInterval(() => held() || onDismiss(notice.id), STAY);
    return () => clearInterval(timer);
  }, [notice, onDismiss]);
  return (
    <li ref={item} className={styles.notice}>
      {notice.tone === 'problem' && <TriangleAlert className={styles.sign} size={16} aria-hidden />}
      <p className={styles.text}>
        {notice.text} {notice.advice && <span className={styles.advice}>{notice.advice}</span>}
      </p>
      {notice.action && (
        <Button
          small
          variant="outline"
          onClick={() => {
            notice.action?.perform();
            onDismiss(notice.id);
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <Button small icon aria-label={uiWords('dismiss')} onClick={() => onDismiss(notice.id)}>
        <X size={14} aria-hidden />
      </Button>
    </li>
  );
}
