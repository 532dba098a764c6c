import type { LucideIcon } from 'lucide-react';
import type { Edge } from '../../../plan/arrange/align';
import type { Template } from '../../../plan/arrange/templates';
import type { PictureGuide } from '../../../plan/snap/picture';
import type { Compose } from '../../../studio/document/compose/compose';
import { actionsWords } from '../../../words/parts/app/actions';
import type { Action, ActionState } from '../action';
import { lateIcon as icon } from './lateIcon';

const some = (s: ActionState) => s.selected > 0;
const several = (s: ActionState) => s.selected > 1;

function composing(
  id: string,
  label: () => string,
  drawn: LucideIcon,
  perform: (compose: Compose) => void,
  more: { readonly keys?: readonly string[]; readonly enabled?: (s: ActionState) => boolean } = {},
): Action {
  const { enabled = some, keys } = more;
  return {
    id,
    group: 'Objects',
    label,
    icon: drawn,
    ...(keys && { keys }),
    enabled,
    perform: ({ studio }) => perform(studio.compose),
  };
}

const align = (edge: Edge, key: string, label: () => string, drawn: LucideIcon) =>
  composing(`align-${edge}`, label, drawn, (compose) => compose.align(edge), { keys: [`Alt+${key}`] });

const layOut = (template: Template, label: () => string, drawn: LucideIcon) =>
  composing(`lay-out-${template}`, label, drawn, (compose) => compose.layOut(template), {
    enabled: (s) => s.planned,
  });

const guide = (kind: PictureGuide, label: () => string, drawn: LucideIcon): Action => ({
  id: `guide-${kind}`,
  group: 'View',
  label,
  icon: drawn,
  enabled: () => true,
  perform: ({ studio }) => studio.stores.view.getState().toggleGuide(kind),
});

/** Composing: into line, apart, of one size, in ready layouts, by guides. */
export const arrangeActions: readonly Action[] = [
  align('left', 'A', () => actionsWords('alignLeft'), icon('AlignStartVertical')),
  align('centre', 'H', () => actionsWords('alignCentre'), icon('AlignCenterVertical')),
  align('right', 'D', () => actionsWords('alignRight'), icon('AlignEndVertical')),
  align('top', 'W', () => actionsWords('alignTop'), icon('AlignStartHorizontal')),
  align('middle', 'V', () => actionsWords('alignMiddle'), icon('AlignCenterHorizontal')),
  align('bottom', 'S', () => actionsWords('alignBottom'), icon('AlignEndHorizontal')),
  composing(
    'distribute-x',
    () => actionsWords('distributeAcross'),
    icon('AlignHorizontalSpaceBetween'),
    (compose) => compose.distribute('x'),
    { enabled: several },
  ),
  composing(
    'distribute-y',
    () => actionsWords('distributeDown'),
    icon('AlignVerticalSpaceBetween'),
    (compose) => compose.distribute('y'),
    { enabled: several },
  ),
  composing(
    'match-width',
    () => actionsWords('matchWidth'),
    icon('MoveHorizontal'),
    (compose) => compose.matchSize('width'),
    { enabled: several },
  ),
  composing(
    'match-height',
    () => actionsWords('matchHeight'),
    icon('MoveVertical'),
    (compose) => compose.matchSize('height'),
    { enabled: several },
  ),
  composing(
    'match-size',
    () => actionsWords('matchSize'),
    icon('Scaling'),
    (compose) => compose.matchSize('both'),
    { enabled: several },
  ),
  composing(
    'flip',
    () => actionsWords('flip'),
    icon('CaretsToAxisDashedVertical'),
    (compose) => compose.flip(),
    {
      enabled: (s) => s.planned,
    },
  ),
  layOut('rows', () => actionsWords('layOutRows'), icon('Rows3')),
  layOut('grid', () => actionsWords('layOutGrid'), icon('Grid3x3')),
  layOut('triptych', () => actionsWords('layOutTriptych'), icon('Columns3')),
  layOut('title', () => actionsWords('layOutTitle'), icon('PanelTop')),
  layOut('depth', () => actionsWords('layOutDepth'), icon('Layers')),
  composing(
    'to-front',
    () => actionsWords('toFront'),
    icon('ArrowDownToLine'),
    (compose) => compose.order('front'),
  ),
  composing(
    'to-back',
    () => actionsWords('toBack'),
    icon('ArrowUpToLine'),
    (compose) => compose.order('back'),
  ),
  {
    id: 'rename',
    group: 'Objects',
    label: () => actionsWords('rename'),
    icon: icon('Pencil'),
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
    icon: icon('ScanSearch'),
    enabled: some,
    perform: ({ studio }) => studio.stores.view.getState().zoomToSelection(),
  },
  {
    id: 'keep-ratio',
    group: 'Objects',
    label: () => actionsWords('keepRatio'),
    icon: icon('Link2'),
    enabled: () => true,
    perform: ({ studio }) => {
      const { keepRatio, setKeepRatio } = studio.stores.view.getState();
      setKeepRatio(!keepRatio);
    },
  },
  guide('thirds', () => actionsWords('guideThirds'), icon('Grid3x3')),
  guide('centre', () => actionsWords('guideCentre'), icon('Plus')),
  guide('safe', () => actionsWords('guideSafe'), icon('Frame')),
];
