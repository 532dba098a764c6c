import { checkPlan } from '../../plan/check/check-plan';
import { announce, dismissNotice, notify } from '../../studio/announce';
import { useDocument } from '../../studio/document';
import { currentLexicon } from './useLexicon';
import { namesOf, proposeTidy, sayConflicts } from './proposal';

/** Moves boxes so that the asked relations hold, as one undo step, or says why that can't be. */
export function tidy(): void {
  const lexicon = currentLexicon();
  const before = useDocument.getState();
  const { boxes, conflicts, isHeldByLocks, solved } = proposeTidy(before, lexicon);
  if (!solved) {
    const text = 'Not solved: there are too many relations at once. No box was moved.';
    untilChanged(
      notify({ tone: 'problem', text, advice: 'Ask for fewer, or move some boxes by hand first.' }),
    );
    return;
  }
  if (conflicts.length > 0) {
    const advice = isHeldByLocks
      ? 'Unlock a box, or change the prompt.'
      : 'Change the prompt, or make a box smaller.';
    untilChanged(notify({ tone: 'problem', text: sayConflicts(conflicts), advice }));
    return;
  }
  const ids = Object.keys(boxes);
  if (ids.length === 0) {
    notify({
      tone: 'info',
      text: 'Every relation holds, and there is no room to move the boxes further apart.',
      advice: 'Make a box smaller, then tidy again.',
    });
    return;
  }
  before.setBoxes(boxes);
  const { prompt, plan } = useDocument.getState();
  const broken = checkPlan(prompt, plan, lexicon).filter(({ state }) => state === 'broken');
  const rest = broken.length === 0 ? '' : ` ${broken.length} of the checks still broken.`;
  announce(`Tidied: ${namesOf(ids, plan)} moved.${rest} Undo brings them back.`);
}

/** A notice about the scene as it stands goes when that changes. */
function untilChanged(notice: number): void {
  const stop = useDocument.subscribe((now, before) => {
    if (now.prompt === before.prompt && now.plan === before.plan && now.objects === before.objects) return;
    stop();
    dismissNotice(notice);
  });
}
