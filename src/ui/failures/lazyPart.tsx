import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { NotFetched } from './notFetched';

interface Options<P> {
  /** What stands there until the part has come. */
  readonly waiting?: ReactNode;
  /** For a dialog: puts it away when it could not be fetched. */
  readonly close?: (props: P) => void;
}

/**
 * A part of the interface that is fetched when it is first drawn. What can't be fetched costs that part alone, says so,
 * and is asked for anew by "Try again": browsers fetch a failed module again, React's `lazy` alone doesn't.
 * `what` begins a sentence, in the language spoken when it is needed: "The stage".
 */
export function lazyPart<P extends object>(
  what: (props: P) => string,
  load: () => Promise<ComponentType<P>>,
  { waiting = null, close }: Options<P> = {},
): ComponentType<P> {
  const ask = () =>
    lazy(async () => {
      const component = await load().catch((error: unknown) => {
        throw new NotFetched(error);
      });
      return { default: component };
    });
  let latest = ask();
  return function LazyPart(props: P) {
    const [Part, setPart] = useState(() => latest);
    const again = () => {
      latest = ask();
      setPart(() => latest);
    };
    return (
      <ErrorBoundary what={what(props)} onRetry={again} {...(close && { onClose: () => close(props) })}>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}
