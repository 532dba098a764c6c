import { bytes } from './bytes';

const PHASES: Readonly<Record<string, string>> = {
  manifest: 'looking up what to fetch',
  verify: 'checking what was fetched',
  compile: 'preparing it for this device',
  'self-test': 'testing it on this device',
};

/** How far a model has loaded, in words: bytes while it downloads, the phase otherwise. */
export function loadingText(progress: {
  readonly phase: string;
  readonly loadedBytes: number;
  readonly totalBytes: number;
}): string {
  const { phase, loadedBytes, totalBytes } = progress;
  if (phase === 'download' && totalBytes > 0) return `${bytes(loadedBytes)} of ${bytes(totalBytes)}`;
  return PHASES[phase] ?? 'downloading';
}
