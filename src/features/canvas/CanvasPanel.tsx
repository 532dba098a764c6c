import {
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import type { Box } from '../../plan/box';
import type { ObjectId } from '../../plan/plan';
import { useDocument, useMask, useModel, useReference, useRun, useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { CommandMenu, OBJECT_MENU } from '../../ui/overlays/CommandMenu';
import { canvasWords } from '../../words/parts/panels/canvas';
import { Layer } from './layers/konva';
import styles from './CanvasPanel.module.css';
import { BoxesLayer } from './layers/BoxesLayer';
import { FoundLayer } from './layers/FoundLayer';
import { Ghost } from './layers/Ghost';
import { HaloLayer } from './layers/HaloLayer';
import { MaskLayer } from './layers/MaskLayer';
import { PictureLayer } from './layers/PictureLayer';
import { SharpStage } from './layers/SharpStage';
import { ToolsLayer } from './layers/ToolsLayer';
import { createLabelLayout } from './model/labels';
import { visibleObjects } from './model/visible';
import { createMeasure } from './measureText';
import { NamingField } from './NamingField';
import { useReferenceDrag } from './reference/useReferenceDrag';
import { RepaintBar } from './RepaintBar';
import { Toolbar, ZoomControls } from './Toolbar';
import { useBrush } from './input/useBrush';
import { useDraft } from './useDraft';
import { useGestures } from './input/useGestures';
import { usePointers } from './input/usePointers';
import { useTrackpad } from './input/useTrackpad';
import { useMaskOnStage, useRepaintGrid } from './useMaskOnStage';
import { usePalette } from './usePalette';
import { useIsOutdated, useShownPicture } from './useShownPicture';
import { useSpaceHeld } from './input/useSpaceHeld';
import { useStageKeys } from './input/useStageKeys';
import { useZoomAsked } from './input/useZoomAsked';
import { useViewport } from './useViewport';

/** Width of the picture in its own pixels, until a model or a painting says it. */
const USUAL_WIDTH = 512;

const NONE: readonly ObjectId[] = [];

/** The stage: the picture with the plan's boxes on it, and the tools to change them. */
export function CanvasPanel() {
  const studio = useStudio();
  const container = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const plan = useDocument((document) => document.plan);
  const states = useDocument((document) => document.objects);
  const streaming = useDocument((document) => document.streaming);
  const { selection, hover, lit, offered, tool, showBoxes, editing, guides } = useView();
  const pending = useRun((run) => (run.kind === 'planning' ? run.pending : null));
  const painting = useRun((run) => run.kind === 'painting');
  const modelWidth = useModel((model) => (model.kind === 'ready' ? model.description.image.width : null));

  const controls = useViewport(container);
  const palette = usePalette();
  const picture = useShownPicture();
  const outdated = useIsOutdated(picture);
  const pictureWidth = picture?.width ?? modelWidth ?? USUAL_WIDTH;
  const space = useSpaceHeld(container);
  /** A drawn box that waits for its name. */
  const [unnamed, setUnnamed] = useState<Box | null>(null);

  const committed = useMemo(() => visibleObjects({ plan, objects: states }), [plan, states]);
  // Anew with each palette: it also changes when fonts arrive, and with them all widths.
  const measure = useMemo(() => createMeasure(palette.font), [palette]);
  const [layOutLabels] = useState(createLabelLayout);
  const restingLabels = useMemo(
    () => layOutLabels(committed, controls.viewport, controls.size, measure),
    [layOutLabels, committed, controls.viewport, controls.size, measure],
  );
  const onDrawn = (box: Box) => {
    setUnnamed(box);
    studio.stores.view.getState().setTool('select');
    studio.notices.announce(canvasWords('boxDrawn'));
  };
  const { gesture, cursor, revert, follower, objectUnder, isTaken } = useGestures({
    controls,
    labels: restingLabels,
    onDrawn,
  });
  const tracing = useReferenceDrag({ controls, follower, other: isTaken });
  useZoomAsked(controls);
  const keys = useStageKeys({ controls, pictureWidth, revert });
  const draft = useDraft(committed, gesture, keys.nudged);
  const boxesLit = useMemo(
    () => (gesture.kind !== 'idle' ? NONE : hover === null ? lit : [hover, ...lit]),
    [gesture.kind, hover, lit],
  );
  const labels = draft.moved
    ? layOutLabels(draft.objects, controls.viewport, controls.size, measure)
    : restingLabels;

  const grid = useRepaintGrid();
  const brush = useBrush({ controls, grid });
  const mask = useMaskOnStage(brush.brushing, grid);
  const pointers = usePointers({
    controls,
    panning: !brush.brushing && (space || tool === 'pan'),
    follower: brush.brushing ? brush.follower : tracing,
  });
  useTrackpad(container, controls, pointers.busy);
  const { cursor: brushCursor, size: brushSize } = useMask();

  const chosen = useMemo(() => new Set(selection), [selection]);
  const held = draft.objects.filter((object) => !object.locked && chosen.has(object.id));
  const { viewport, size } = controls;
  const shownCursor = brush.brushing
    ? 'crosshair'
    : space || tool === 'pan'
      ? 'grab'
      : tool === 'draw'
        ? 'crosshair'
        : cursor;
  const traced = useReference((s) => s.reference !== null);
  const empty = committed.length === 0 && !picture && !traced && !streaming && !painting && !unnamed;

  /** The menu is about what lies under the pointer; from the keyboard, about what is selected. */
  const openMenu = (event: MouseEvent<HTMLElement>): boolean => {
    // A long press selects: no menu, and none of the browser's.
    if ((event.nativeEvent as PointerEventInit).pointerType === 'touch') event.preventDefault();
    if (event.defaultPrevented || brush.brushing) return false;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const id = objectUnder({ x: event.clientX - left, y: event.clientY - top });
    if (event.button === 2 && id !== null && !selection.includes(id)) {
      studio.stores.view.getState().select([id]);
    }
    return true;
  };

  // Not a widget of the ARIA list: keys go to the stage, as its description says.
  const stage = {
    role: 'application',
    tabIndex: 0,
    'aria-label': canvasWords('stage'),
    'aria-describedby': keysId,
    ...pointers.handlers,
    ...keys.handlers,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      delete event.currentTarget.dataset['by'];
      keys.handlers.onKeyDown(event);
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      keys.settle();
      // The ring is for the keyboard; browsers show it after a focus by script, too.
      event.currentTarget.dataset['by'] = 'pointer';
      event.currentTarget.focus({ preventScroll: true });
      pointers.handlers.onPointerDown(event);
    },
    // The middle button pans: no automatic scrolling.
    onMouseDown: (event: MouseEvent) => {
      if (event.button === 1) event.preventDefault();
    },
    onDoubleClick: () => {
      if (tool === 'select') keys.rename();
    },
  };

  return (
    <section aria-label={canvasWords('panel')} className={styles.panel}>
      <CommandMenu
        label={canvasWords('objectMenu')}
        groups={OBJECT_MENU}
        onOpen={openMenu}
        noLongPress
        trigger={
          <div
            ref={container}
            data-stage
            className={styles.stage}
            style={{ cursor: shownCursor }}
            {...stage}
            {...(brush.brushing ? brush.handlers : {})}
          />
        }
      >
        <SharpStage width={size.width} height={size.height}>
          <PictureLayer viewport={viewport} palette={palette} picture={picture} />
          {showBoxes && gesture.kind === 'idle' && <HaloLayer viewport={viewport} palette={palette} />}
          {showBoxes && (
            <BoxesLayer
              objects={draft.objects}
              ghosts={gesture.kind === 'idle' ? offered : draft.copies}
              labels={labels}
              selection={selection}
              // A drag is about the boxes in hand: the others keep their full strength.
              lit={boxesLit}
              editing={editing}
              viewport={viewport}
              palette={palette}
              overPicture={picture !== null}
              streaming={streaming}
            />
          )}
          {!painting && picture && <FoundLayer viewport={viewport} palette={palette} />}
          <ToolsLayer
            held={showBoxes && !brush.brushing ? held.map((object) => object.box) : []}
            showHandles={gesture.kind === 'idle' || gesture.kind === 'press' || gesture.kind === 'resize'}
            marquee={gesture.kind === 'marquee' ? gesture.area : null}
            drawn={gesture.kind === 'draw' ? gesture.box : unnamed}
            guides={draft.guides}
            pictureGuides={guides}
            viewport={viewport}
            palette={palette}
          />
          {mask && (
            <MaskLayer
              {...mask}
              cursor={brush.brushing ? (brushCursor ?? brush.pointed) : null}
              size={brushSize}
              brushing={brush.brushing}
              viewport={viewport}
              palette={palette}
            />
          )}
          {pending && (
            <Layer listening={false}>
              <Ghost pending={pending} viewport={viewport} palette={palette} />
            </Layer>
          )}
        </SharpStage>
        {empty && (
          <p className={styles.hint}>
            <span>{canvasWords('empty')}</span>
          </p>
        )}
      </CommandMenu>
      <p id={keysId} hidden>
        {canvasWords('keys')}
      </p>
      <NamingField
        unnamed={unnamed}
        onNamed={() => setUnnamed(null)}
        labels={labels}
        viewport={viewport}
        refocus={() => container.current?.focus({ preventScroll: true })}
      />
      {brush.brushing && <RepaintBar />}
      {outdated && !brush.brushing && <p className={styles.note}>{canvasWords('outdated')}</p>}
      <Toolbar />
      <ZoomControls controls={controls} pictureWidth={pictureWidth} />
    </section>
  );
}
