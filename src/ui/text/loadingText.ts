import { uiWords } from '../../words/parts/ui';

const phases: Readonly<Record<string, () => string>> = {
  manifest: () => uiWords('phaseManifest'),
  verify: () => uiWords('phaseVerify'),
  compile: () => uiWords('phaseCompile'),
  'self-test': () => uiWords('phaseTest'),
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
  const { phase, totalBytes: total } = progress;
  const loaded = loadedBytesOf(progress);
  if (phase === 'download' && loaded !== null) return uiWords('someOf', { loaded, total });
  const words = phases[phase]?.() ?? uiWords('phaseDownload');
  return loaded === null ? words : uiWords('phaseWithBytes', { phase: words, loaded, total });
}
