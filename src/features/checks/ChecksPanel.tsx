import { useState } from 'react';
import { useDocument, usePaintings, useView } from '../../studio/hooks';
import { Segments } from '../../ui/fields/Segments';
import { PictureChecks } from './PictureChecks';
import { PlanChecks } from './PlanChecks';
import { checksWords } from '../../words/parts/panels/checks';

const sidesInWords = () =>
  [
    { value: 'plan', label: checksWords('plan') },
    { value: 'picture', label: checksWords('picture') },
  ] as const;
type Side = 'plan' | 'picture';

/** What the prompt asks, line by line: against the plan as it stands and, when one is on the stage, against the picture. */
export function ChecksPanel({ className }: { readonly className?: string | undefined }) {
  const shownId = useView((s) => s.shownPainting);
  const entry = usePaintings((s) => s.entries.find(({ id }) => id === shownId));
  const revision = useDocument((s) => s.revision);
  // A picture of the plan as it stands is what one wants to know of; after an edit it is the plan again.
  const usual: Side = entry?.planRevision === revision ? 'picture' : 'plan';
  const situation = `${entry?.id} ${usual}`;
  const [choice, setChoice] = useState<{ readonly side: Side; readonly situation: string } | null>(null);
  const side = choice?.situation === situation ? choice.side : usual;
  if (!entry) return <PlanChecks className={className} sides={null} />;
  const sides = (
    <Segments
      label={checksWords('whichSide')}
      options={sidesInWords()}
      value={side}
      onChange={(chosen) => setChoice({ side: chosen, situation })}
    />
  );
  return side === 'picture' ? (
    <PictureChecks entry={entry} className={className} sides={sides} />
  ) : (
    <PlanChecks className={className} sides={sides} />
  );
}
