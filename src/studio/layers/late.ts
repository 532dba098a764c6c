import { fetched } from '../scenes/late';
import type { Layers, LayersOptions } from './layersState';

/** Taking pictures apart, fetched when it is first asked for: the first paint needs none of it. */
export function lateLayers(options: LayersOptions): Layers {
  const call = fetched(async () => (await import('./layers')).createLayers(options), options.notices.report);
  return {
    problem: (painting) => call((layers) => layers.problem(painting), null),
    separate: (painting) => void call((layers) => layers.separate(painting), undefined),
    drop: () => void call((layers) => layers.drop(), undefined),
  };
}
