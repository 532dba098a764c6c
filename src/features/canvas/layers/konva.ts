/*
 * The parts of Konva that the stage draws with, and no others: the whole
 * library is twice as large.
 */
import 'konva/lib/shapes/Circle';
import 'konva/lib/shapes/Image';
import 'konva/lib/shapes/Line';
import 'konva/lib/shapes/Path';
import 'konva/lib/shapes/Rect';
import 'konva/lib/shapes/Text';
import 'konva/lib/Tween';

export { Text as TextNode } from 'konva/lib/shapes/Text';
export type { Rect as RectNode } from 'konva/lib/shapes/Rect';
export { Circle, Group, Image, Layer, Line, Path, Rect, Stage, Text } from 'react-konva/lib/ReactKonvaCore';
