import { LayoutGrid } from 'lucide-react';
import { Button } from '../../ui/Button';
import { lazyPart } from '../../ui/failures/lazyPart';
import { Popover } from '../../ui/overlays/Popover';
import { objectsWords } from '../../words/parts/panels/objects';

const LayoutMenuItems = lazyPart(
  () => objectsWords('arrange'),
  async () => (await import('./LayoutMenuItems')).LayoutMenuItems,
);

/** The layout as a whole. */
export function LayoutMenu() {
  return (
    <Popover
      title={objectsWords('arrange')}
      trigger={
        <Button small icon aria-label={objectsWords('arrange')} title={objectsWords('arrange')}>
          <LayoutGrid size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      }
    >
      <LayoutMenuItems />
    </Popover>
  );
}
