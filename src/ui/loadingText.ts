import { bytes } from './bytes';

const PHASES: Readonly<Record<string, string>> = {
  manifest: 'looking up what to fetch',
  verify: 'checking what was fetched',
  compile: 'preparing it for this device',
  'self-test': 'testing it on this device',
};

interface LoadingProgress {
  readonly phase: string;
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** How many bytes of a model have loaded; null where its phase counts none. */
export function loadedBytesOf({ phase, loadedBytes, totalBytes }: LoadingProgress): number | null {
  const counted = phase === 'download' || (phase === 'compile' && loadedBytes < totalBytes);
  return counted && totalBytes > 0 ? loadedBytes : null;
}

/** How far a model has loaded, in words: the phase, and bytes where it counts them. */
export function loadingText(progress: LoadingProgress): string {
  const { phase, totalBytes } = progress;
  const loaded = loadedBytesOf(progress);
  const counted = loaded === null ? null : `${bytes(loaded)} of ${bytes(totalBytes)}`;
  if (phase === 'download' && counted) return counted;
  const words = PHASES[phase] ?? 'downloading';
  return counted ? `${words}, ${counted}` : words;
}
