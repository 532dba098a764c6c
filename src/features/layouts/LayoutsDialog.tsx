import { useState } from 'react';
import { Dialog } from '../../ui/overlays/Dialog';
import { Segments } from '../../ui/fields/Segments';
import { layoutsWords } from '../../words/parts/dialogs/layouts';
import { BringIn } from './BringIn';
import { useLayoutsDialog } from './dialogState';
import { TakeOut } from './TakeOut';

type Way = 'in' | 'out';

const ways = () =>
  [
    { value: 'in', label: layoutsWords('bringIn') },
    { value: 'out', label: layoutsWords('takeOut') },
  ] as const;

/** Paste or open a layout to make it the plan, or take picture, layers and plan along in a form of other tools. */
export default function LayoutsDialog({ onClose }: { readonly onClose: () => void }) {
  const group = useLayoutsDialog((s) => s.group);
  const [way, setWay] = useState<Way>(group ? 'out' : 'in');
  return (
    <Dialog title={layoutsWords('title')} open onClose={onClose} wide>
      <div>
        <Segments label={layoutsWords('way')} options={ways()} value={way} onChange={setWay} />
      </div>
      {way === 'in' ? <BringIn onDone={onClose} /> : <TakeOut first={group ?? 'tools'} />}
    </Dialog>
  );
}
