import { TextCursorInput } from 'lucide-react';
import { useMemo } from 'react';
import { changeInWords, readInWords } from '../../../studio/command/inWords';
import { useDocument, useLexicon, useView } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import type { Command } from '../../../ui/command';

/** The id of the command that is made of what was typed. */
export const IN_WORDS = 'in-words';

/** What was typed as a change of the plan, said back; none where it is not one. */
export function useInWords(query: string): readonly Command[] {
  const studio = useStudio();
  const scene = useDocument();
  const selection = useView((s) => s.selection);
  const lexicon = useLexicon();
  return useMemo(() => {
    if (query.trim() === '' || scene.streaming) return [];
    const { changes, said } = readInWords(query, scene, selection, lexicon);
    if (!changes) return [];
    return [
      {
        id: IN_WORDS,
        label: said,
        icon: TextCursorInput,
        enabled: true,
        next: false,
        perform: () => void changeInWords(query, studio.stores, studio.notices),
      },
    ];
  }, [query, scene, selection, lexicon, studio]);
}
