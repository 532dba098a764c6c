import {
  Eye,
  EyeOff,
  Hand,
  Maximize,
  Minus,
  MousePointer2,
  Plus,
  Radius,
  SquareDashedMousePointer,
} from 'lucide-react';
import { GRID } from '../../plan/box';
import { useModel, useView } from '../../studio/hooks';
import type { Tool } from '../../studio/document/view';
import { IconButton } from '../../ui/IconButton';
import { ReferenceMenu } from './reference/ReferenceMenu';
import { canvasWords } from '../../words/parts/panels/canvas';
import { percent } from '../../words/numbers';
import styles from './CanvasPanel.module.css';
import type { ViewportControls } from './useViewport';

const tools = () =>
  [
    { tool: 'select', label: canvasWords('select'), keys: 'V', icon: MousePointer2 },
    { tool: 'pan', label: canvasWords('pan'), keys: 'H', icon: Hand },
    { tool: 'draw', label: canvasWords('drawBox'), keys: 'R', icon: SquareDashedMousePointer },
  ] as const satisfies readonly { readonly tool: Tool; readonly [key: string]: unknown }[];

/** The tools of the hand, and the boxes on or off. */
export function Toolbar() {
  const { tool, setTool, showBoxes, setShowBoxes, uncertainty, setUncertainty } = useView();
  const scores = useModel((s) => s.kind !== 'ready' || s.description.capabilities.score === true);
  return (
    <div
      role="toolbar"
      aria-label={canvasWords('canvasTools')}
      aria-orientation="vertical"
      className={styles.tools}
    >
      {tools().map((entry) => (
        <IconButton
          key={entry.tool}
          label={entry.label}
          keys={entry.keys}
          icon={entry.icon}
          aria-pressed={tool === entry.tool}
          onClick={() => setTool(entry.tool)}
        />
      ))}
      <span className={styles.rule} />
      <IconButton
        label={canvasWords('showBoxes')}
        icon={showBoxes ? Eye : EyeOff}
        aria-pressed={showBoxes}
        onClick={() => setShowBoxes(!showBoxes)}
      />
      {scores && (
        <IconButton
          label={canvasWords('showUncertainty')}
          keys="Alt+Shift+U"
          icon={Radius}
          aria-pressed={uncertainty}
          onClick={() => setUncertainty(!uncertainty)}
        />
      )}
      <ReferenceMenu />
    </div>
  );
}

/** Zoom for those who have no wheel. The figure is relative to the picture's own pixels. */
export function ZoomControls(props: { readonly controls: ViewportControls; readonly pictureWidth: number }) {
  const { controls, pictureWidth } = props;
  const zoom = (controls.viewport.scale * GRID) / pictureWidth;
  return (
    <div className={styles.zoom}>
      <IconButton label={canvasWords('zoomOut')} icon={Minus} small onClick={controls.zoomOut} />
      <span className={styles.percent}>{percent(zoom)}</span>
      <IconButton label={canvasWords('zoomIn')} icon={Plus} small onClick={controls.zoomIn} />
      <IconButton label={canvasWords('fit')} keys="Shift+1" icon={Maximize} small onClick={controls.fit} />
    </div>
  );
}
