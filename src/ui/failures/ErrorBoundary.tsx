import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ErrorBoundary as Boundary } from 'react-error-boundary';
import { Button } from '../Button';
import { uiWords } from '../../words/parts/ui';
import { classes } from '../classes';
import styles from './ErrorBoundary.module.css';
import { NotFetched } from './notFetched';

interface Props {
  readonly children: ReactNode;
  /** What failed, as it begins a sentence: "The stage". */
  readonly what: string;
  /** A panel, a row: in as little room as it needs. */
  readonly small?: boolean;
  /** An item of a list. */
  readonly item?: boolean;
  /** What it draws: when that changes, it is tried again by itself. */
  readonly of?: unknown;
  /** Called before what failed is drawn again. */
  readonly onRetry?: () => void;
  /** What failed is a dialog; this puts it away. */
  readonly onClose?: () => void;
}

/** Catches what goes wrong while drawing a part of the interface; the document lives outside of it and is untouched. */
export function ErrorBoundary({ children, what, small, item, of, onRetry, onClose }: Props) {
  const failed = (error: unknown, retry: () => void) => {
    const note = <Failure what={what} error={error} small={small || onClose !== undefined} retry={retry} />;
    if (item) return <li>{note}</li>;
    if (!onClose) return note;
    // The browser's own dialog: ours is itself a part that is fetched with the first one that opens.
    return (
      <dialog ref={showModal} aria-label={what} className={styles.dialog} onClose={onClose}>
        {note}
        <Button icon small aria-label={uiWords('close')} className={styles.close} onClick={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </dialog>
    );
  };
  return (
    <Boundary
      resetKeys={[of]}
      {...(onRetry && { onReset: onRetry })}
      fallbackRender={({ error, resetErrorBoundary }) => failed(error, () => resetErrorBoundary())}
    >
      {children}
    </Boundary>
  );
}

function showModal(dialog: HTMLDialogElement | null) {
  if (dialog && !dialog.open) dialog.showModal();
}

function Failure(props: {
  readonly what: string;
  readonly error: unknown;
  readonly small: boolean | undefined;
  readonly retry: () => void;
}) {
  const { what, error } = props;
  return (
    <div role="alert" className={classes(styles.box, props.small && styles.small)}>
      {error instanceof NotFetched ? (
        <>
          <p className={styles.title}>{uiWords('notFetched', { what })}</p>
          <p>{uiWords('notFetchedAdvice')}</p>
        </>
      ) : (
        <>
          <p className={styles.title}>{uiWords('stoppedWorking', { what })}</p>
          <p>{uiWords('nothingLost')}</p>
        </>
      )}
      <p className={styles.buttons}>
        <Button variant="outline" onClick={props.retry}>
          {uiWords('tryAgain')}
        </Button>
        <Button onClick={() => window.location.reload()}>{uiWords('reload')}</Button>
      </p>
      <details className={styles.details}>
        <summary>{uiWords('details')}</summary>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
      </details>
    </div>
  );
}
