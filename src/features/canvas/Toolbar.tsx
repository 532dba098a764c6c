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
import styles from './CanvasPanel.module.css';
import type { ViewportControls } from './useViewport';

const TOOLS = [
  { tool: 'select', label: 'Select', keys: 'V', icon: MousePointer2 },
  { tool: 'pan', label: 'Pan', keys: 'H', icon: Hand },
  { tool: 'draw', label: 'Draw a box', keys: 'R', icon: SquareDashedMousePointer },
] as const satisfies readonly { readonly tool: Tool; readonly [key: string]: unknown }[];

/** The tools of the hand, and the boxes on or off. */
export function Toolbar() {
  const { tool, setTool, showBoxes, setShowBoxes, uncertainty, setUncertainty } = useView();
  const scores = useModel((s) => s.kind !== 'ready' || s.description.capabilities.score === true);
  return (
    <div role="toolbar" aria-label="Canvas tools" aria-orientation="vertical" className={styles.tools}>
      {TOOLS.map((entry) => (
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
        label="Show boxes"
        icon={showBoxes ? Eye : EyeOff}
        aria-pressed={showBoxes}
        onClick={() => setShowBoxes(!showBoxes)}
      />
      {scores && (
        <IconButton
          label="Show uncertainty"
          keys="Alt+Shift+U"
          icon={Radius}
          aria-pressed={uncertainty}
          onClick={() => setUncertainty(!uncertainty)}
        />
      )}
    </div>
  );
}

/** Zoom for those who have no wheel. The figure is relative to the picture's own pixels. */
export function ZoomControls(props: { readonly controls: ViewportControls; readonly pictureWidth: number }) {
  const { controls, pictureWidth } = props;
  const percent = Math.round((100 * controls.viewport.scale * GRID) / pictureWidth);
  return (
    <div className={styles.zoom}>
      <IconButton label="Zoom out" icon={Minus} small onClick={controls.zoomOut} />
      <span className={styles.percent}>{percent}%</span>
      <IconButton label="Zoom in" icon={Plus} small onClick={controls.zoomIn} />
      <IconButton label="Fit" keys="Shift+1" icon={Maximize} small onClick={controls.fit} />
    </div>
  );
}
