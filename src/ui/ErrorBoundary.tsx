import { Component, type ReactNode } from 'react';
import { Button } from './Button';
import { uiWords } from '../words/parts/ui';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** What failed, as it begins a sentence: "The stage". */
  readonly what: string;
}

/** Catches what goes wrong while drawing a part of the interface; the document lives outside of it and is untouched. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className={styles.box}>
        <p className={styles.title}>{uiWords('stoppedWorking', { what: this.props.what })}</p>
        <p>{uiWords('nothingLost')}</p>
        <p className={styles.buttons}>
          <Button variant="outline" onClick={() => this.setState({ error: null })}>
            {uiWords('tryAgain')}
          </Button>
          <Button onClick={() => window.location.reload()}>{uiWords('reload')}</Button>
        </p>
        <details className={styles.details}>
          <summary>{uiWords('details')}</summary>
          <pre>{error.message}</pre>
        </details>
      </div>
    );
  }
}
