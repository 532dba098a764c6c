import { ArrowRight, Brush, CornerDownRight, LayoutGrid, ScanText, Square } from 'lucide-react';
import { nextAction } from './next';
import type { Action, ActionState } from './action';
import { actionsWords } from '../../words/parts/app/actions';

const hasModel = (s: ActionState) => s.model === 'ready' || s.model === 'loading';

/** Plan, go on, paint, stop. */
export const runActions: readonly Action[] = [
  {
    id: 'run',
    group: 'Run',
    label: () => actionsWords('planThenPaint'),
    icon: ArrowRight,
    keys: ['Ctrl+Enter'],
    inText: true,
    unlisted: true,
    enabled: (s) => nextAction(s) !== null,
    perform: (services) => {
      const next = runActions.find((action) => action.id === nextAction(services.state));
      if (next?.enabled(services.state, services.studio)) next.perform(services);
    },
  },
  {
    id: 'plan',
    group: 'Run',
    label: () => actionsWords('plan'),
    icon: ScanText,
    enabled: (s) => s.promptable && hasModel(s) && s.running === null,
    perform: ({ studio }) => void studio.run.plan(),
  },
  {
    id: 'plan-best',
    group: 'Run',
    label: () => actionsWords('planSeveral'),
    icon: LayoutGrid,
    keys: ['Alt+Shift+K'],
    inText: true,
    enabled: (s) => s.promptable && hasModel(s) && s.running === null,
    perform: ({ studio }) => void studio.run.planBest(studio.stores.settings.getState().plans),
  },
  {
    id: 'continue',
    group: 'Run',
    label: () => actionsWords('continue'),
    icon: CornerDownRight,
    enabled: (s) => s.planned && !s.complete && hasModel(s) && s.running === null,
    perform: ({ studio }) => void studio.run.plan({ resume: true }),
  },
  {
    id: 'paint',
    group: 'Run',
    label: () => actionsWords('paint'),
    icon: Brush,
    enabled: (s) => s.planned && hasModel(s) && s.running === null,
    perform: ({ studio }) => void studio.run.paint(),
  },
  {
    id: 'stop',
    group: 'Run',
    label: () => actionsWords('stop'),
    icon: Square,
    keys: ['Esc'],
    inText: true,
    enabled: (s) => s.running !== null,
    perform: ({ studio }) => studio.run.stop(),
  },
];
