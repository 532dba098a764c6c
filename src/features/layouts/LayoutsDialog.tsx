import { useState } from 'react';
import { Dialog } from '../../ui/overlays/Dialog';
import { Segments } from '../../ui/fields/Segments';
import { BringIn } from './BringIn';
import { TakeOut } from './TakeOut';
import { layoutsWords } from '../../words/parts/dialogs/layouts';

type Way = 'in' | 'out';

const ways = () =>
  [
    { value: 'in', label: layoutsWords('bringIn') },
    { value: 'out', label: layoutsWords('takeOut') },
  ] as const;

/** Layouts of other tools: paste or open one to make it the plan, or take the plan along in another form. */
export default function LayoutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [way, setWay] = useState<Way>('in');
  return (
    <Dialog title={layoutsWords('title')} open onClose={onClose} wide>
      <Segments label={layoutsWords('way')} options={ways()} value={way} onChange={setWay} />
      {way === 'in' ? <BringIn onDone={onClose} /> : <TakeOut />}
    </Dialog>
  );
}
