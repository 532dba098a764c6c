import { useEffect, useState } from 'react';
import { useDocument } from '../../studio/document/document';
import { useView } from '../../studio/document/view';
import { CommandButton, useCommand } from '../../ui/command';
import { proposeTidy } from './proposal';
import { useLexicon } from './useLexicon';

/** Moves boxes so that every relation holds. While it is pointed at, the stage shows where they would go. */
export function TidyButton() {
  const { enabled } = useCommand('tidy');
  const prompt = useDocument((s) => s.prompt);
  const plan = useDocument((s) => s.plan);
  const objects = useDocument((s) => s.objects);
  const lexicon = useLexicon();
  const [pointed, setPointed] = useState(false);

  useEffect(() => {
    if (!enabled || !pointed) return;
    useView.getState().offer(proposeTidy({ prompt, plan, objects }, lexicon).boxes);
    return () => useView.getState().offer({});
  }, [enabled, pointed, prompt, plan, objects, lexicon]);

  const pointing = {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setPointed(true),
    onBlur: () => setPointed(false),
  };
  return (
    <span {...pointing}>
      <CommandButton id="tidy" small variant={enabled ? 'outline' : 'quiet'} />
    </span>
  );
}
