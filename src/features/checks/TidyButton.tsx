import { useEffect, useState } from 'react';
import { useDocument, useLexicon } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { CommandButton, useCommand } from '../../ui/command';
import { proposeTidy } from '../../studio/tidy/proposal';

/** Moves boxes so that every relation holds. While it is pointed at, the stage shows where they would go. */
export function TidyButton() {
  const studio = useStudio();
  const { enabled } = useCommand('tidy');
  const prompt = useDocument((s) => s.prompt);
  const plan = useDocument((s) => s.plan);
  const objects = useDocument((s) => s.objects);
  const lexicon = useLexicon();
  const [pointed, setPointed] = useState(false);

  useEffect(() => {
    if (!enabled || !pointed) return;
    studio.stores.view.getState().offer(proposeTidy({ prompt, plan, objects }, lexicon).boxes);
    return () => studio.stores.view.getState().offer({});
  }, [studio, enabled, pointed, prompt, plan, objects, lexicon]);

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
