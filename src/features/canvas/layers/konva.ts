/*
 * The parts of Konva that the stage draws with, and no others: the whole
 * library is twice as large.
 */
import { Konva } from 'konva/lib/Global';
import 'konva/lib/shapes/Circle';
import 'konva/lib/shapes/Image';
import 'konva/lib/shapes/Line';
import 'konva/lib/shapes/Path';
import 'konva/lib/shapes/Rect';
import 'konva/lib/shapes/Text';
import 'konva/lib/Tween';

// Konva reads the screen's pixel ratio once, at load; without one of its own it asks at each new canvas.
Konva.pixelRatio = 0;

export { Text as TextNode } from 'konva/lib/shapes/Text';
export type { Rect as RectNode } from 'konva/lib/shapes/Rect';
export type { Stage as StageNode } from 'konva/lib/Stage';
export { Circle, Group, Image, Layer, Line, Path, Rect, Stage, Text } from 'react-konva/lib/ReactKonvaCore';
