import { ownHook } from '../../../studio/hooks';
import { createLayersStore } from '../../../studio/layers/layersState';

/** What is taken apart, or being so. */
export const useLayers = ownHook(createLayersStore);
