import { create } from 'zustand';
import { announce } from '../../studio/notices/announce';
import { useModel } from '../../studio/models/loading';
import { paintingWords } from '../../words/parts/panels/painting';

/** What waits for the model to be loaded. */
export const useWaiting = create<{ readonly waiting: 'plan' | 'paint' | null }>(() => ({ waiting: null }));

let leave = () => {};

/** Starts now, or as soon as the model has loaded. What was waiting before gives way. */
export function startWhenReady(what: 'plan' | 'paint', start: () => void): void {
  leave();
  if (useModel.getState().kind !== 'loading') return start();
  useWaiting.setState({ waiting: what });
  announce(what === 'plan' ? paintingWords('planWhenLoaded') : paintingWords('paintWhenLoaded'));
  const unsubscribe = useModel.subscribe((model) => {
    if (model.kind === 'loading') return;
    leave();
    if (model.kind === 'ready') start();
  });
  leave = () => {
    unsubscribe();
    useWaiting.setState({ waiting: null });
  };
}
