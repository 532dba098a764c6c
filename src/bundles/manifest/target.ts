import { pathsOf } from './graphs';
import type { BundleManifest } from './manifest';

/** The manifest as one back end sees it: its own graphs where it has any, and only the files it needs. */
export function manifestFor(manifest: BundleManifest, backend: 'webgpu' | 'wasm'): BundleManifest {
  if (!manifest.targets) return manifest;
  const { targets, ...shared } = manifest;
  const target = targets[backend];
  const graphs = target?.graphs ?? manifest.graphs;
  const everyGraph = [manifest.graphs, ...Object.values(targets).map((other) => other.graphs)];
  const wanted = new Set(pathsOf(graphs));
  const unwanted = new Set(everyGraph.flatMap(pathsOf).filter((path) => !wanted.has(path)));
  const requires = target ? target.requires : manifest.requires;
  const files = manifest.files.filter((file) => !unwanted.has(file.path));
  const { requires: _, ...rest } = shared;
  return { ...rest, graphs, files, ...(requires ? { requires } : {}) };
}
