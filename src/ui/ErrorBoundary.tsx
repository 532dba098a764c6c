import { Component, type ReactNode } from 'react';
import { Button } from './Button';
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
        <p className={styles.title}>{this.props.what} stopped working.</p>
        <p>Nothing you made is lost: your scene is kept on this device.</p>
        <p className={styles.buttons}>
          <Button variant="outline" onClick={() => this.setState({ error: null })}>
            Try again
          </Button>
          <Button onClick={() => window.location.reload()}>Reload the page</Button>
        </p>
        <details className={styles.details}>
          <summary>Details</summary>
          <pre>{error.message}</pre>
        </details>
      </div>
    );
  }
}
