import type { LoadProgress } from '../../contract/generator';
import type { FileStore } from '../files/store';
import type { InstallRecord } from '../install/record';
import type { Bundle } from '../layouts/bundle';
import type { NearPlace } from '../layouts/place';
import type { Precision } from '../layouts/sixFiles/choose';
import { byFetching, bytesToBring } from './fetching';
import { keptPlace, untilResumed } from './kept';
import { openPlace } from './openPlace';

export interface OpenOptions {
  readonly store: FileStore;
  /** How what is missing or damaged is brought. Without it nothing is asked of a network: it is then an error. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  readonly retryDelays?: readonly number[] | undefined;
}

/**
 * Opens a model on this device as a bundle for one back end, whatever its layout and wherever it came from. Throws
 * `GeneratorError` (`bundle-damaged` where it isn't complete), or an `AbortError`.
 */
export async function open(
  record: InstallRecord,
  precision: Precision,
  { store, fetch, signal, onProgress = () => {}, retryDelays = [500, 2000] }: OpenOptions,
): Promise<Bundle> {
  const keeper = fetch
    ? byFetching(record, store, {
        fetch,
        signal: signal ?? new AbortController().signal,
        onProgress,
        retryDelays,
      })
    : untilResumed(record, store);
  await keeper.complete();
  const total = bytesToBring(record);
  const place = keptPlace(record, store, keeper);
  const told: NearPlace = {
    ...place,
    blob(path) {
      onProgress({ phase: 'verify', loadedBytes: total, totalBytes: total, file: path });
      return place.blob(path);
    },
  };
  return openPlace(told, record, precision);
}
