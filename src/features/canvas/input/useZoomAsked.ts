import { useEffect, useEffectEvent } from 'react';
import { boundingBox } from '../../../plan/box';
import { useStudio } from '../../../studio/StudioContext';
import { visibleObjects } from '../model/visible';
import type { ViewportControls } from '../useViewport';

/** Shows what is selected as large as the stage can, whenever that is asked for. */
export function useZoomAsked({ fitBox }: ViewportControls) {
  const { document, view } = useStudio().stores;
  const zoom = useEffectEvent(() => {
    const { selection } = view.getState();
    const chosen = visibleObjects(document.getState()).filter(({ id }) => selection.includes(id));
    const union = boundingBox(chosen.map(({ box }) => box));
    if (union) fitBox(union);
  });
  useEffect(() => view.subscribe((now, before) => now.zoomsAsked !== before.zoomsAsked && zoom()), [view]);
}
