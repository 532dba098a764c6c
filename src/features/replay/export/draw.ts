import { HUES } from '../../../studio/document/colours';
import type { Change, DrawnBox, Film, FilmFrame, Word } from '../../../studio/replay/film';

/** A frame with nothing left out. */
export interface WholeFrame extends Omit<FilmFrame, 'words' | 'boxes' | 'prompt'> {
  readonly prompt: string;
  readonly words: readonly Word[];
  readonly boxes: readonly DrawnBox[];
}

/** Frames say what changes; here each is made whole. */
export function wholeFrames({ frames }: Film): readonly WholeFrame[] {
  let prompt = '';
  let words: readonly Word[] = [];
  let boxes: readonly DrawnBox[] = [];
  return frames.map((frame) => {
    prompt = frame.prompt ?? prompt;
    words = apply(words, frame.words);
    boxes = apply(boxes, frame.boxes);
    return { ...frame, prompt, words, boxes };
  });
}

function apply<T>(before: readonly T[], change: Change<T> | undefined): readonly T[] {
  return change ? [...before.slice(0, change.keep), ...change.add] : before;
}

/** Px of a frame of a video. */
export const SIZE = { width: 1280, height: 720 } as const;

export interface Colours {
  readonly surface: string;
  readonly picture: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly hue: (hue: number) => string;
}

/** The colours of the theme in use. */
export function themeColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const hues = Array.from({ length: HUES }, (_, i) => value(`--object-${i + 1}`));
  return {
    surface: value('--surface'),
    picture: value('--picture'),
    ink: value('--ink'),
    muted: value('--ink-muted'),
    line: value('--line-strong'),
    hue: (hue) => hues[hue - 1] ?? '#888',
  };
}

const FONT = '"Inter Variable", system-ui, sans-serif';
const PAPER = { x: 40, y: 96, side: 560 };
const TEXT = { x: 648, y: 108, width: 592, bottom: 648 };

/** Draws one frame: the prompt above, the paper at the left, the chain at the right, a line of progress below. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  frame: WholeFrame,
  pictures: readonly (CanvasImageSource | null)[],
  colours: Colours,
  done: number,
): void {
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  context.textBaseline = 'alphabetic';
  context.fillStyle = colours.ink;
  context.font = `600 28px ${FONT}`;
  context.fillText(shorten(context, frame.prompt, SIZE.width - 80), PAPER.x, 58);
  drawPaper(context, frame, pictures, colours);
  drawChain(context, frame.words, colours);
  context.font = `400 18px ${FONT}`;
  context.fillStyle = colours.muted;
  context.fillText(shorten(context, frame.say, 1200), PAPER.x, 694);
  context.fillStyle = colours.line;
  context.fillRect(0, SIZE.height - 5, SIZE.width * done, 5);
}

function drawPaper(
  context: CanvasRenderingContext2D,
  { picture, boxes, ghost }: WholeFrame,
  pictures: readonly (CanvasImageSource | null)[],
  colours: Colours,
): void {
  const { x, y, side } = PAPER;
  const px = (units: number) => (units * side) / 1000;
  context.fillStyle = colours.picture;
  context.fillRect(x, y, side, side);
  const image = picture && pictures[picture[0]];
  if (image && picture) {
    context.save();
    context.beginPath();
    context.rect(x, y, side, side * picture[1]);
    context.clip();
    context.drawImage(image, x, y, side, side);
    context.restore();
  }
  for (const [x1, y1, x2, y2, hue] of boxes) {
    context.strokeStyle = colours.hue(hue);
    context.lineWidth = 2.5;
    context.strokeRect(x + px(x1), y + px(y1), px(x2 - x1), px(y2 - y1));
  }
  context.font = `500 15px ${FONT}`;
  for (const [x1, y1, , , hue, name] of boxes) {
    const text = shorten(context, name, 240);
    const width = context.measureText(text).width + 16;
    const [left, top] = [Math.min(x + px(x1), x + side - width), Math.max(y + 2, y + px(y1) - 26)];
    context.fillStyle = colours.surface;
    context.strokeStyle = colours.hue(hue);
    context.lineWidth = 1.5;
    context.beginPath();
    context.roundRect(left, top, width, 22, 11);
    context.fill();
    context.stroke();
    context.fillStyle = colours.ink;
    context.fillText(text, left + 8, top + 16);
  }
  if (!ghost) return;
  context.strokeStyle = colours.hue(ghost[2]);
  context.setLineDash([5, 4]);
  context.beginPath();
  context.moveTo(x + px(ghost[0]), y + px(ghost[1]) + 26);
  context.lineTo(x + px(ghost[0]), y + px(ghost[1]));
  context.lineTo(x + px(ghost[0]) + 26, y + px(ghost[1]));
  context.stroke();
  context.setLineDash([]);
}

/** The chain in lines; where it is longer than the room, its end. */
function drawChain(context: CanvasRenderingContext2D, words: readonly Word[], colours: Colours): void {
  const line = 36;
  context.font = `400 22px ${FONT}`;
  const pieces = words.flatMap((word) =>
    typeof word === 'string'
      ? (word.match(/\s+|\S+/g) ?? []).map((text) => ({ text, hue: 0 }))
      : [{ text: word[1], hue: word[0] }],
  );
  const lines: { text: string; hue: number; x: number }[][] = [[]];
  let x = 0;
  for (const { text, hue } of pieces) {
    const width = context.measureText(text).width + (hue > 0 ? 12 : 0);
    if (x + width > TEXT.width && x > 0) {
      lines.push([]);
      x = 0;
    }
    if (x === 0 && text.trim() === '') continue;
    lines.at(-1)?.push({ text, hue, x });
    x += width;
  }
  const room = Math.floor((TEXT.bottom - TEXT.y) / line);
  for (const [i, pieces] of lines.slice(-room).entries()) {
    const y = TEXT.y + 24 + i * line;
    for (const { text, hue, x: from } of pieces) {
      const left = TEXT.x + from;
      if (hue > 0) {
        context.fillStyle = colours.hue(hue);
        context.fillRect(left, y + 5, context.measureText(text).width + 12, 3);
      }
      context.fillStyle = colours.ink;
      context.fillText(text, left + (hue > 0 ? 6 : 0), y);
    }
  }
}

function shorten(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  const letters = [...text];
  let count = letters.length;
  while (count > 1 && context.measureText(`${letters.slice(0, count).join('')}…`).width > room) {
    count -= Math.max(1, Math.floor(count / 20));
  }
  return `${letters.slice(0, count).join('').trimEnd()}…`;
}
