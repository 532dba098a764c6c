import type { BundleManifest } from '../manifest/manifest';

/** An opened bundle: its manifest, and its files, each checked against its sha256 before it is handed out. */
export interface Bundle {
  readonly manifest: BundleManifest;
  /** sha256 of the manifest's bytes: names the exact weights, since it holds every file's hash. */
  readonly hash: string;
  /** Bytes of a listed file. Throws `bundle-damaged` when they can't be had as the manifest describes them. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The same as a Blob on the disk; absent where files lie in memory anyway. */
  blob?(path: string): Promise<Blob>;
}
