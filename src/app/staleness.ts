import { create } from 'zustand';
import { useDocument } from '../studio/document/document';

/** The prompt that each revision of the plan was made for. */
const prompts = new Map<number, string>();

/** The prompt that the present plan was made for. */
export const usePlannedPrompt = create<{ readonly prompt: string | null }>(() => ({ prompt: null }));

/** Follows the document: an edit keeps the prompt of the plan it changed, a run takes the present one. */
export function followPlannedPrompt(): () => void {
  const note = (revision: number, prompt: string) => {
    prompts.set(revision, prompt);
    usePlannedPrompt.setState({ prompt });
  };
  const first = useDocument.getState();
  note(first.revision, first.prompt);
  return useDocument.subscribe((now, before) => {
    if (now.id !== before.id) {
      prompts.clear();
      note(now.revision, now.prompt);
    } else if (now.streaming && !before.streaming) {
      note(now.revision, now.prompt);
    } else if (now.revision !== before.revision) {
      const inherited = before.plan.segments.length > 0 ? prompts.get(before.revision) : now.prompt;
      note(now.revision, prompts.get(now.revision) ?? inherited ?? now.prompt);
    }
  });
}
