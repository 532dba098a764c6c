import type { GeneratorDescription } from '../../contract/generator';

/** Where the files of a model lie: on a server, in a folder, or on this device. */
export interface Place {
  readonly name: string;
  /** What it says itself of the licence. */
  readonly licence: GeneratorDescription['licence'] | null;
  /** Where a file can be fetched from; null in a folder. */
  url(path: string): string | null;
  has(path: string): boolean | Promise<boolean>;
  /** A small file as text; null where it isn't there or a web page comes in its place. Asked for once. */
  text(path: string, most: number): Promise<string | null>;
  /** What is known of a file without reading it. `version` tells a file of this name from another one. */
  facts(path: string): {
    readonly bytes?: number | undefined;
    readonly sha256?: string | undefined;
    readonly version?: string | undefined;
  };
}

/** A place that a model can be opened from. What lies on a server is brought here first, in downloads that can go on. */
export interface NearPlace extends Place {
  /**
   * The contents of a file, checked where the facts have its sha256: a Blob backed by the disk where there is one.
   * Throws `GeneratorError` `bundle-damaged`.
   */
  blob(path: string): Promise<Blob>;
}
