import { GRID } from '../../plan/box';
import { diffPlans, type ObjectChange, type PlanDiff } from '../../plan/diff';
import type { Plan } from '../../plan/plan';

/** What differs from the left plan to the right one, a sentence each: for those who compare by reading. */
export function differencesInWords(left: Plan, right: Plan, options: { readonly kin: boolean }): string[] {
  const diff = diffPlans(left, right, options);
  const lines = [
    ...diff.kept.flatMap(changeInWords),
    ...diff.added.map(({ name }) => `${capital(name)} is only on the right.`),
    ...diff.lost.map(({ name }) => `${capital(name)} is only on the left.`),
    ...(diff.reordered ? ['The objects stand in another order.'] : []),
  ];
  return lines.length > 0 ? lines : [nothingIn(diff)];
}

function nothingIn({ kept }: PlanDiff): string {
  if (kept.length === 0) return 'There is no object in either.';
  return 'Both have the same objects in the same places.';
}

function changeInWords({ before, after, dx, dy, dw, dh, renamed, moved }: ObjectChange): string[] {
  const words: string[] = [];
  if (renamed) words.push(`is called ${after.name} on the right`);
  if (moved && !before.box) words.push('has a box only on the right');
  else if (moved && !after.box) words.push('has a box only on the left');
  else {
    const [across, down] = [percent(dx), percent(dy)];
    const ways = [
      ...(across === 0 ? [] : [`${Math.abs(across)}% to the ${across > 0 ? 'right' : 'left'}`]),
      ...(down === 0 ? [] : [`${Math.abs(down)}% ${down > 0 ? 'down' : 'up'}`]),
    ];
    if (ways.length > 0) words.push(`moved ${ways.join(' and ')}`);
    const sides = [
      ...(percent(dw) === 0 ? [] : [`${Math.abs(percent(dw))}% ${dw > 0 ? 'wider' : 'narrower'}`]),
      ...(percent(dh) === 0 ? [] : [`${Math.abs(percent(dh))}% ${dh > 0 ? 'higher' : 'lower'}`]),
    ];
    if (sides.length > 0) words.push(`is ${sides.join(' and ')}`);
    if (moved && ways.length + sides.length === 0) words.push('moved by less than 1%');
  }
  return words.length > 0 ? [`${capital(before.name)} ${words.join(', ')}.`] : [];
}

/** Of the picture's side. */
const percent = (units: number) => Math.round((units / GRID) * 100);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
