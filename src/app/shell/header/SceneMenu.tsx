import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { lazyPart } from '../../../ui/failures/lazyPart';
import { Popover } from '../../../ui/overlays/Popover';
import { shellWords } from '../../../words/parts/app/shell';

const SceneMenuItems = lazyPart(
  () => shellWords('sceneMenu'),
  async () => (await import('./SceneMenuItems')).SceneMenuItems,
);

/** New, open, save, and the scenes kept on this device. */
export function SceneMenu() {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      title={shellWords('scene')}
      align="start"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button icon small aria-label={shellWords('sceneMenu')}>
          <ChevronDown size={15} aria-hidden />
        </Button>
      }
    >
      <SceneMenuItems onDone={() => setOpen(false)} />
    </Popover>
  );
}
