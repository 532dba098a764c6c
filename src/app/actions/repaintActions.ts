import { actionsWords } from '../../words/parts/app/actions';
import { lateIcon } from './objects/lateIcon';
import type { Action, ActionState } from './action';

const repaintable = (s: ActionState) => s.shown !== null && s.running === null && s.model === 'ready';
const brushing = (s: ActionState) => repaintable(s) && s.brushing;

/** Painting parts of the picture on the stage again. */
export const repaintActions: readonly Action[] = [
  {
    id: 'repaint',
    group: 'Run',
    label: () => actionsWords('repaintChanges'),
    icon: lateIcon('PaintRoller'),
    keys: ['Alt+Shift+R'],
    inText: true,
    enabled: repaintable,
    perform: ({ studio }) => studio.repaint.changes(),
  },
  {
    id: 'try-again',
    group: 'Run',
    label: () => actionsWords('anotherTry'),
    icon: lateIcon('RefreshCw'),
    enabled: (s) => repaintable(s) && s.selected === 1,
    perform: ({ studio }) => {
      const [id] = studio.stores.view.getState().selection;
      if (id !== undefined) studio.repaint.tryAgain(id);
    },
  },
  {
    id: 'brush',
    group: 'Run',
    label: () => actionsWords('repaintBrush'),
    icon: lateIcon('Highlighter'),
    keys: ['M'],
    enabled: repaintable,
    perform: ({ studio }) => studio.repaint.takeBrush() && focusStage(),
  },
  {
    id: 'repaint-marked',
    group: 'Run',
    label: () => actionsWords('repaintMarkedCells'),
    icon: lateIcon('PaintRoller'),
    enabled: brushing,
    perform: ({ studio }) => studio.repaint.marked(),
  },
  {
    id: 'invert-mask',
    group: 'Edit',
    label: () => actionsWords('invertMarks'),
    icon: lateIcon('FlipHorizontal2'),
    enabled: brushing,
    perform: ({ studio }) => {
      const model = studio.stores.model.getState();
      if (model.kind !== 'ready') return;
      const { tokens } = model.description;
      if (tokens) studio.stores.mask.getState().invert(tokens.columns * tokens.rows);
    },
  },
  {
    id: 'clear-mask',
    group: 'Edit',
    label: () => actionsWords('clearMarks'),
    icon: lateIcon('Eraser'),
    enabled: brushing,
    perform: ({ studio }) => studio.stores.mask.getState().clear(),
  },
];

/** The keys that move the brush are the stage's. */
const focusStage = () =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-stage]')?.focus({ preventScroll: true }),
  );
