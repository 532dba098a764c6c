import { Eraser, FlipHorizontal2, Highlighter, PaintRoller, RefreshCw } from 'lucide-react';
import { repaintChanges, repaintMarked, takeBrush, tryAgain } from '../../features/painting/repaintAsks';
import { useMask } from '../../studio/repaint/mask';
import { useView } from '../../studio/document/view';
import { useModel } from '../../studio/models/loading';
import type { Action, ActionState } from './action';
import { actionsWords } from '../../words/parts/app/actions';

const repaintable = (s: ActionState) => s.shown !== null && s.running === null && s.model === 'ready';
const brushing = (s: ActionState) => repaintable(s) && s.brushing;

/** Painting parts of the picture on the stage again. */
export const repaintActions: readonly Action[] = [
  {
    id: 'repaint',
    group: 'Run',
    label: () => actionsWords('repaintChanges'),
    icon: PaintRoller,
    keys: ['Alt+Shift+R'],
    inText: true,
    enabled: repaintable,
    perform: ({ studio }) => repaintChanges(studio.runs),
  },
  {
    id: 'try-again',
    group: 'Run',
    label: () => actionsWords('anotherTry'),
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
    label: () => actionsWords('repaintBrush'),
    icon: Highlighter,
    keys: ['M'],
    enabled: repaintable,
    perform: takeBrush,
  },
  {
    id: 'repaint-marked',
    group: 'Run',
    label: () => actionsWords('repaintMarkedCells'),
    icon: PaintRoller,
    enabled: brushing,
    perform: ({ studio }) => repaintMarked(studio.runs),
  },
  {
    id: 'invert-mask',
    group: 'Edit',
    label: () => actionsWords('invertMarks'),
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
    label: () => actionsWords('clearMarks'),
    icon: Eraser,
    enabled: brushing,
    perform: () => useMask.getState().clear(),
  },
];
