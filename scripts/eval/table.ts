import type { Interval } from '../../src/critic/bootstrap';
import { PICTURE_FIGURE_NAMES, PLAN_FIGURE_NAMES } from '../../src/critic/figure-names';
import type { Summary } from '../../src/critic/summary';
import { OBEYED_IOU } from '../../src/critic/summary';

export function show(value: number | null): string {
  return value === null ? '  -  ' : value.toFixed(3);
}

/** The figures as lines of text; those of pictures only where somebody looked. */
export function tableOf({ plans, pictures, edits }: Summary, edited: boolean): string[] {
  const line = (name: string, interval: Interval | null): string =>
    `${name.padEnd(36)} ${
      interval
        ? `${show(interval.mean)}  95% ${show(interval.low)} to ${show(interval.high)}  of ${interval.count}`
        : 'nothing of that kind'
    }`;
  const looked = pictures.rows.some((row) => row !== null);
  return [
    ...keysOf(PLAN_FIGURE_NAMES).map((key) => line(PLAN_FIGURE_NAMES[key], plans.figures[key])),
    ...(looked
      ? keysOf(PICTURE_FIGURE_NAMES).map((key) => line(PICTURE_FIGURE_NAMES[key], pictures.figures[key]))
      : []),
    ...(edited
      ? [
          line(`edited plan obeyed (IoU ≥ ${OBEYED_IOU})`, edits.obeyed),
          line('IoU with the new box', edits.iou),
        ]
      : []),
  ];
}

const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>): Key[] =>
  Object.keys(names) as Key[];
