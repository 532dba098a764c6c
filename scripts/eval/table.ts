import type { Interval } from '../../src/critic/numbers/bootstrap';
import { figureLines } from '../../src/critic/figure-lines';
import type { Summary } from '../../src/critic/summary';
import { OBEYED_IOU } from '../../src/critic/summary';
import { figureName } from '../../src/studio/benchmark/figureName';

export function show(value: number | null): string {
  return value === null ? '  -  ' : value.toFixed(3);
}

/** The figures as lines of text; those of pictures only where somebody looked. */
export function tableOf(summary: Summary, edited: boolean): string[] {
  const line = (name: string, interval: Interval | null): string =>
    `${name.padEnd(36)} ${
      interval
        ? `${show(interval.mean)}  95% ${show(interval.low)} to ${show(interval.high)}  of ${interval.count}`
        : 'nothing of that kind'
    }`;
  const { edits } = summary;
  return [
    ...figureLines(summary).map(({ critic, interval }) => line(figureName(critic), interval)),
    ...(edited
      ? [
          line(`edited plan obeyed (IoU ≥ ${OBEYED_IOU})`, edits.obeyed),
          line('IoU with the new box', edits.iou),
        ]
      : []),
  ];
}
