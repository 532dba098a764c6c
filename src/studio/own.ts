import type { StoreApi } from 'zustand';

/** The store that `make` makes, the same one each time: made when it is first asked for. */
export type Own = <S>(make: () => StoreApi<S>) => StoreApi<S>;

/** What panels keep for themselves in one studio: which dialog is open, what is folded away. */
export function createOwn(): Own {
  const made = new Map<unknown, unknown>();
  return <S>(make: () => StoreApi<S>) => {
    if (!made.has(make)) made.set(make, make());
    return made.get(make) as StoreApi<S>;
  };
}
