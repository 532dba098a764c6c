import { queryOptions } from '@tanstack/react-query';
import { storageEstimate } from '../library/store';
import type { ModelInUse } from './models/inUse';
import type { Scenes } from './scenes/scenes';

/** Keys of everything that is asked for rather than made: one place, so that what changes can be asked again. */
export const queryKeys = {
  storage: ['storage'],
  scenes: ['scenes'],
  manifest: ['manifest'],
} as const;

/** Bytes kept by this site and allowed to it; null where the browser doesn't say. */
export const storageQuery = queryOptions({
  queryKey: queryKeys.storage,
  queryFn: storageEstimate,
  staleTime: 10_000,
});

/** The scenes of the library, newest first. */
export const scenesQuery = (scenes: Scenes) =>
  queryOptions({ queryKey: queryKeys.scenes, queryFn: () => scenes.list(), staleTime: 0 });

/** The manifest of the model whose hash is `hash`: what it is made of and how large. */
export const manifestQuery = (models: ModelInUse, hash: string) =>
  queryOptions({
    queryKey: [...queryKeys.manifest, hash],
    queryFn: () => models.manifest(),
    staleTime: Infinity,
  });
