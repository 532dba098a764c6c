import { checkPlan } from '../../plan/check/check-plan';
import { announce, dismissNotice, notify } from '../../studio/notices/announce';
import { useDocument } from '../../studio/document/document';
import { currentLexicon } from './useLexicon';
import { namesOf, proposeTidy, sayConflicts } from './proposal';
import { checksWords } from '../../words/parts/panels/checks';

/** Moves boxes so that the asked relations hold, as one undo step, or says why that can't be. */
export function tidy(): void {
  const lexicon = currentLexicon();
  const before = useDocument.getState();
  const { boxes, conflicts, isHeldByLocks, solved } = proposeTidy(before, lexicon);
  if (!solved) {
    const text = checksWords('tooMany');
    untilChanged(notify({ tone: 'problem', text, advice: checksWords('tooManyAdvice') }));
    return;
  }
  if (conflicts.length > 0) {
    const advice = isHeldByLocks ? checksWords('conflictAdviceLocked') : checksWords('conflictAdvice');
    untilChanged(notify({ tone: 'problem', text: sayConflicts(conflicts), advice }));
    return;
  }
  const ids = Object.keys(boxes);
  if (ids.length === 0) {
    notify({
      tone: 'info',
      text: checksWords('noRoom'),
      advice: checksWords('noRoomAdvice'),
    });
    return;
  }
  before.setBoxes(boxes);
  const { prompt, plan } = useDocument.getState();
  const broken = checkPlan(prompt, plan, lexicon).filter(({ state }) => state === 'broken');
  const what = namesOf(ids, plan);
  announce(
    broken.length === 0
      ? checksWords('tidied', { what })
      : checksWords('tidiedInPart', { what, broken: broken.length }),
  );
}

/** A notice about the scene as it stands goes when that changes. */
function untilChanged(notice: number): void {
  const stop = useDocument.subscribe((now, before) => {
    if (now.prompt === before.prompt && now.plan === before.plan && now.objects === before.objects) return;
    stop();
    dismissNotice(notice);
  });
}
