import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  ArrowDownToLine,
  ArrowUpToLine,
  Columns3,
  FlipHorizontal2,
  Frame,
  Grid3x3,
  Layers,
  Link2,
  MoveHorizontal,
  MoveVertical,
  PanelTop,
  Pencil,
  Plus,
  Rows3,
  Scaling,
  ScanSearch,
  type LucideIcon,
} from 'lucide-react';
import type { Edge } from '../../../plan/arrange/align';
import type { Template } from '../../../plan/arrange/templates';
import type { PictureGuide } from '../../../plan/snap/picture';
import type { Compose } from '../../../studio/document/compose';
import { actionsWords } from '../../../words/parts/app/actions';
import type { Action, ActionState } from '../action';

const some = (s: ActionState) => s.selected > 0;
const several = (s: ActionState) => s.selected > 1;

function composing(
  id: string,
  label: () => string,
  icon: LucideIcon,
  perform: (compose: Compose) => void,
  more: { readonly keys?: readonly string[]; readonly enabled?: (s: ActionState) => boolean } = {},
): Action {
  const { enabled = some, keys } = more;
  return {
    id,
    group: 'Objects',
    label,
    icon,
    ...(keys && { keys }),
    enabled,
    perform: ({ studio }) => perform(studio.compose),
  };
}

const align = (edge: Edge, key: string, label: () => string, icon: LucideIcon) =>
  composing(`align-${edge}`, label, icon, (compose) => compose.align(edge), { keys: [`Alt+${key}`] });

const layOut = (template: Template, label: () => string, icon: LucideIcon) =>
  composing(`lay-out-${template}`, label, icon, (compose) => compose.layOut(template), {
    enabled: (s) => s.planned,
  });

const guide = (kind: PictureGuide, label: () => string, icon: LucideIcon): Action => ({
  id: `guide-${kind}`,
  group: 'View',
  label,
  icon,
  enabled: () => true,
  perform: ({ studio }) => studio.stores.view.getState().toggleGuide(kind),
});

/** Composing: into line, apart, of one size, in ready layouts, by guides. */
export const arrangeActions: readonly Action[] = [
  align('left', 'A', () => actionsWords('alignLeft'), AlignStartVertical),
  align('centre', 'H', () => actionsWords('alignCentre'), AlignCenterVertical),
  align('right', 'D', () => actionsWords('alignRight'), AlignEndVertical),
  align('top', 'W', () => actionsWords('alignTop'), AlignStartHorizontal),
  align('middle', 'V', () => actionsWords('alignMiddle'), AlignCenterHorizontal),
  align('bottom', 'S', () => actionsWords('alignBottom'), AlignEndHorizontal),
  composing(
    'distribute-x',
    () => actionsWords('distributeAcross'),
    AlignHorizontalSpaceBetween,
    (compose) => compose.distribute('x'),
    { enabled: several },
  ),
  composing(
    'distribute-y',
    () => actionsWords('distributeDown'),
    AlignVerticalSpaceBetween,
    (compose) => compose.distribute('y'),
    { enabled: several },
  ),
  composing(
    'match-width',
    () => actionsWords('matchWidth'),
    MoveHorizontal,
    (compose) => compose.matchSize('width'),
    { enabled: several },
  ),
  composing(
    'match-height',
    () => actionsWords('matchHeight'),
    MoveVertical,
    (compose) => compose.matchSize('height'),
    { enabled: several },
  ),
  composing(
    'match-size',
    () => actionsWords('matchSize'),
    Scaling,
    (compose) => compose.matchSize('both'),
    { enabled: several },
  ),
  composing(
    'flip',
    () => actionsWords('flip'),
    FlipHorizontal2,
    (compose) => compose.flip(),
    {
      enabled: (s) => s.planned,
    },
  ),
  layOut('rows', () => actionsWords('layOutRows'), Rows3),
  layOut('grid', () => actionsWords('layOutGrid'), Grid3x3),
  layOut('triptych', () => actionsWords('layOutTriptych'), Columns3),
  layOut('title', () => actionsWords('layOutTitle'), PanelTop),
  layOut('depth', () => actionsWords('layOutDepth'), Layers),
  composing(
    'to-front',
    () => actionsWords('toFront'),
    ArrowDownToLine,
    (compose) => compose.order('front'),
  ),
  composing(
    'to-back',
    () => actionsWords('toBack'),
    ArrowUpToLine,
    (compose) => compose.order('back'),
  ),
  {
    id: 'rename',
    group: 'Objects',
    label: () => actionsWords('rename'),
    icon: Pencil,
    enabled: (s) => s.selected === 1,
    perform: ({ studio }) => {
      const { view, document } = studio.stores;
      const [id] = view.getState().selection;
      if (id !== undefined && !document.getState().objects[id]?.locked) view.getState().setEditing(id);
    },
  },
  {
    id: 'zoom-selection',
    group: 'View',
    label: () => actionsWords('zoomToSelection'),
    icon: ScanSearch,
    enabled: some,
    perform: ({ studio }) => studio.stores.view.getState().zoomToSelection(),
  },
  {
    id: 'keep-ratio',
    group: 'Objects',
    label: () => actionsWords('keepRatio'),
    icon: Link2,
    enabled: () => true,
    perform: ({ studio }) => {
      const { keepRatio, setKeepRatio } = studio.stores.view.getState();
      setKeepRatio(!keepRatio);
    },
  },
  guide('thirds', () => actionsWords('guideThirds'), Grid3x3),
  guide('centre', () => actionsWords('guideCentre'), Plus),
  guide('safe', () => actionsWords('guideSafe'), Frame),
];
