import { tidyWords as say } from '../../words/parts/studio/tidy';
import type { StoreApi } from 'zustand';
import { objectsOf, type Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import type { DocumentStore } from '../document/documentTypes';
import { lexiconOf, type ModelState } from '../models/inUse';
import type { Notices } from '../notices/notices';
import type { Proposals } from './proposal';

export interface Tidy {
  /** Moves boxes so that the asked relations hold, as one undo step, or says why that can't be. */
  tidy(): void;
  /**
   * Offers to mend a plan that was just written, where that makes a broken relation hold, or does it at once. True
   * where there was something to mend.
   */
  mend(options: { readonly atOnce: boolean }): boolean;
  /** True when tidying would mend something. */
  isTidyable(prompt: string, plan: Plan, lexicon: Lexicon | undefined): boolean;
}

export function createTidy(options: {
  readonly notices: Notices;
  readonly document: StoreApi<DocumentStore>;
  readonly model: StoreApi<ModelState>;
  /** What knows where boxes should go, once it has been fetched. */
  readonly proposals: () => Proposals | null;
}): Tidy {
  const { notices, document, model, proposals } = options;
  /** The last answer: it is asked for with every change of the document, and few concern it. */
  let last: { prompt: string; plan: Plan; lexicon: Lexicon | undefined; answer: boolean } | null = null;

  /** A notice about the scene as it stands goes when that changes. */
  const untilChanged = (notice: number): void => {
    const stop = document.subscribe((now, before) => {
      if (now.prompt === before.prompt && now.plan === before.plan && now.objects === before.objects) return;
      stop();
      notices.dismiss(notice);
    });
  };

  const tidy = (): void => {
    const by = proposals();
    if (!by) return;
    const lexicon = lexiconOf(model.getState());
    const before = document.getState();
    const { boxes, conflicts, isHeldByLocks, solved } = by.proposeTidy(before, lexicon);
    if (!solved) {
      untilChanged(notices.notify({ tone: 'problem', text: say('tooMany'), advice: say('tooManyAdvice') }));
      return;
    }
    if (conflicts.length > 0) {
      const advice = isHeldByLocks ? say('unlock') : say('change');
      untilChanged(notices.notify({ tone: 'problem', text: by.sayConflicts(conflicts), advice }));
      return;
    }
    const ids = Object.keys(boxes);
    if (ids.length === 0) {
      notices.notify({
        tone: 'info',
        text: say('noRoom'),
        advice: say('noRoomAdvice'),
      });
      return;
    }
    before.setBoxes(boxes);
    const after = document.getState();
    const broken = by.brokenIn(after, lexicon);
    const what = by.namesOf(ids, after.plan);
    notices.announce(broken === 0 ? say('tidied', { what }) : say('tidiedInPart', { what, broken }));
  };

  return {
    tidy,
    mend({ atOnce }) {
      const by = proposals();
      if (!by) return false;
      const { mended, boxes } = by.mendedBy(document.getState(), lexiconOf(model.getState()));
      if (mended.length === 0) return false;
      if (atOnce) {
        const scene = document.getState();
        const written = Object.fromEntries(
          objectsOf(scene.plan).flatMap(({ id, box }) => (box && id in boxes ? [[id, box]] : [])),
        );
        scene.setBoxes(boxes);
        const after = document.getState();
        // To a person it is one run: undo takes the plan away with what was tidied in it.
        if (after.past.length > scene.past.length) after.joinSteps();
        const text = say('tidiedPlan', { what: by.namesOf(Object.keys(boxes), after.plan) });
        const asWritten = () => document.getState().setBoxes(written, say('asWritten'));
        untilChanged(
          notices.notify(
            { tone: 'info', text, action: { label: say('asWritten'), perform: asWritten } },
            { behind: true },
          ),
        );
        return true;
      }
      const text = say('wouldMend', { names: mended.slice(0, 3), count: mended.length });
      const action = { label: say('tidy'), perform: tidy };
      untilChanged(notices.notify({ tone: 'info', text, action }, { behind: true }));
      return true;
    },
    isTidyable(prompt, plan, lexicon) {
      const by = proposals();
      if (!by) return false;
      if (last?.prompt !== prompt || last.plan !== plan || last.lexicon !== lexicon) {
        last = { prompt, plan, lexicon, answer: by.canTidy({ prompt, plan }, lexicon) };
      }
      return last.answer;
    },
  };
}
