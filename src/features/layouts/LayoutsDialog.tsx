import { useState } from 'react';
import { Dialog } from '../../ui/Dialog';
import { Segments } from '../../ui/Segments';
import { BringIn } from './BringIn';
import { closeLayouts } from './dialogState';
import { TakeOut } from './TakeOut';

type Way = 'in' | 'out';

const WAYS = [
  { value: 'in', label: 'Bring in' },
  { value: 'out', label: 'Take out' },
] as const;

/** Layouts of other tools: paste or open one to make it the plan, or take the plan along in another form. */
export default function LayoutsDialog() {
  const [way, setWay] = useState<Way>('in');
  return (
    <Dialog title="Layouts" open onClose={closeLayouts} wide>
      <Segments label="Way" options={WAYS} value={way} onChange={setWay} />
      {way === 'in' ? <BringIn onDone={closeLayouts} /> : <TakeOut />}
    </Dialog>
  );
}
