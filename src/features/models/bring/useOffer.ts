import { useCallback, useEffect, useRef, useState } from 'react';
import type { GeneratorError } from '../../../contract/errors';
import type { Offer } from '../../../studio/models/onDevice';
import { asGeneratorError } from '../../../contract/thrown';
import { sentencesOf } from '../../../words/parts/errors';
import { useStudio } from '../../../studio/StudioContext';
import { modelsWords } from '../../../words/parts/dialogs/models';
import type { FolderFiles } from '../dialogState';

export type Looking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly where: string }
  | { readonly kind: 'found'; readonly offer: Offer }
  | { readonly kind: 'failed'; readonly error: GeneratorError };

/** Looking at an address or a folder, until the person accepts what was found or turns away. */
export function useOffer() {
  const studio = useStudio();
  const { onDevice: manager } = studio;
  const [state, setState] = useState<Looking>({ kind: 'idle' });
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  const run = useCallback(
    async (where: string, find: (signal: AbortSignal) => Promise<Offer>) => {
      asking.current?.abort();
      const mine = new AbortController();
      asking.current = mine;
      setState({ kind: 'looking', where });
      studio.notices.announce(modelsWords('isAsking', { where }));
      try {
        const offer = await find(mine.signal);
        if (mine.signal.aborted) return;
        setState({ kind: 'found', offer });
        studio.notices.announce(modelsWords('found', { name: offer.record.name }));
      } catch (thrown) {
        if (mine.signal.aborted) return;
        const error = asGeneratorError(thrown);
        setState({ kind: 'failed', error });
        studio.notices.announce(sentencesOf(error));
      }
    },
    [studio],
  );
  const look = useCallback(
    (address: string, where: string, consent: boolean) =>
      run(where, (signal) => manager.look(address, consent, signal)),
    [run, manager],
  );
  const lookInFolder = useCallback(
    (files: FolderFiles) => run(modelsWords('theFolder'), () => manager.lookInFolder(files)),
    [run, manager],
  );
  const dismiss = useCallback(() => {
    asking.current?.abort();
    setState({ kind: 'idle' });
  }, []);
  const accept = useCallback(
    async (offer: Offer) => {
      try {
        await manager.accept(offer);
        setState({ kind: 'idle' });
        return true;
      } catch (thrown) {
        setState({ kind: 'failed', error: asGeneratorError(thrown) });
        return false;
      }
    },
    [manager],
  );
  return { state, look, lookInFolder, dismiss, accept };
}
