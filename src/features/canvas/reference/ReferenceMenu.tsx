import { Image } from 'lucide-react';
import { useReference } from '../../../studio/hooks';
import { lazyPart } from '../../../ui/failures/lazyPart';
import { IconButton } from '../../../ui/IconButton';
import { Popover } from '../../../ui/overlays/Popover';
import { referenceWords } from '../../../words/parts/panels/reference';

const ReferenceCard = lazyPart(
  () => referenceWords('title'),
  async () => (await import('./ReferenceCard')).ReferenceCard,
);

/** The picture to trace from: bringing it, and how it lies. */
export function ReferenceMenu() {
  const there = useReference((s) => s.reference !== null);
  return (
    <Popover
      title={referenceWords('title')}
      align="start"
      trigger={<IconButton label={referenceWords('title')} icon={Image} aria-pressed={there} />}
    >
      <ReferenceCard />
    </Popover>
  );
}
