import { useState } from 'react';
import { lazyPart } from '../failures/lazyPart';
import type { AnchoredPopupProps } from './AnchoredPopup';

const AnchoredPopup = lazyPart<AnchoredPopupProps>(
  ({ title }) => title,
  async () => (await import('./AnchoredPopup')).AnchoredPopup,
  { close: ({ onClose }) => onClose() },
);

/** A small card beside something that is pointed at or focused, fetched when there is something for the first time. */
export function AnchoredCard(props: AnchoredPopupProps) {
  const [used, setUsed] = useState(false);
  if (props.anchor && !used) setUsed(true);
  return used && <AnchoredPopup {...props} />;
}
