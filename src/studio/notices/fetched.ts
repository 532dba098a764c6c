/** Calls something that is fetched on the first call; where that fails it is reported, and tried again the next time. */
export function fetched<T>(fetch: () => Promise<T>, report: (error: unknown) => void) {
  let come: Promise<T> | null = null;
  return async <R>(deed: (thing: T) => R | Promise<R>, otherwise: R): Promise<R> => {
    try {
      return await deed(await (come ??= fetch()));
    } catch (error) {
      come = null;
      report(error);
      return otherwise;
    }
  };
}
