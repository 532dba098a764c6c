import { Eraser, FlipHorizontal2, Highlighter, PaintRoller, RefreshCw } from 'lucide-react';
import { repaintChanges, repaintMarked, takeBrush, tryAgain } from '../../features/painting/repaintAsks';
import { useMask } from '../../studio/repaint/mask';
import { useView } from '../../studio/document/view';
import { useModel } from '../../studio/models/loading';
import type { Action, ActionState } from './action';

const repaintable = (s: ActionState) => s.shown !== null && s.running === null && s.model === 'ready';
const brushing = (s: ActionState) => repaintable(s) && s.brushing;

/** Painting parts of the picture on the stage again. */
export const repaintActions: readonly Action[] = [
  {
    id: 'repaint',
    group: 'Run',
    label: 'Repaint changes',
    icon: PaintRoller,
    keys: ['Alt+Shift+R'],
    inText: true,
    enabled: repaintable,
    perform: ({ studio }) => repaintChanges(studio.runs),
  },
  {
    id: 'try-again',
    group: 'Run',
    label: 'Another try at the selected object',
    icon: RefreshCw,
    enabled: (s) => repaintable(s) && s.selected === 1,
    perform: ({ studio }) => {
      const [id] = useView.getState().selection;
      if (id !== undefined) tryAgain(studio.runs, id);
    },
  },
  {
    id: 'brush',
    group: 'Run',
    label: 'Repaint brush',
    icon: Highlighter,
    keys: ['M'],
    enabled: repaintable,
    perform: takeBrush,
  },
  {
    id: 'repaint-marked',
    group: 'Run',
    label: 'Repaint marked cells',
    icon: PaintRoller,
    enabled: brushing,
    perform: ({ studio }) => repaintMarked(studio.runs),
  },
  {
    id: 'invert-mask',
    group: 'Edit',
    label: 'Invert marks',
    icon: FlipHorizontal2,
    enabled: brushing,
    perform: () => {
      const model = useModel.getState();
      if (model.kind !== 'ready') return;
      const { tokens } = model.description;
      if (tokens) useMask.getState().invert(tokens.columns * tokens.rows);
    },
  },
  {
    id: 'clear-mask',
    group: 'Edit',
    label: 'Clear marks',
    icon: Eraser,
    enabled: brushing,
    perform: () => useMask.getState().clear(),
  },
];
