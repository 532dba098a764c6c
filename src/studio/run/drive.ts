/**
 * Hands every event of a stream to `onEvent` until it ends, fails or is aborted. An abort rejects at once with
 * an `AbortError`; `settled` resolves when the stream itself has ended, so that no two ever run on one generator.
 */
export function drive<E>(
  events: AsyncIterable<E>,
  signal: AbortSignal,
  onEvent: (event: E) => void,
): { readonly done: Promise<void>; readonly settled: Promise<void> } {
  const iterator = events[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();

  const aborted = new Promise<never>((_, reject) => {
    const abort = () => reject(new DOMException('The run was stopped.', 'AbortError'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
  aborted.catch(() => undefined);

  const pull = async () => {
    for (;;) {
      signal.throwIfAborted();
      const next = iterator.next();
      last = next.catch(() => undefined);
      const result = await Promise.race([next, aborted]);
      if (result.done) return;
      onEvent(result.value);
    }
  };
  const done = pull();
  const settled = done.then(
    () => undefined,
    async () => {
      await last;
      await iterator.return?.().catch(() => undefined);
    },
  );
  return { done, settled };
}

/** True for the error that stopping a run throws. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
