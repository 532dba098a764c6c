import { treeWords as say } from '../../words/parts/studio/tree';
import { GRID } from '../../plan/box';
import { diffPlans, type ObjectChange, type PlanDiff } from '../../plan/diff';
import type { Plan } from '../../plan/plan';

/** What differs from the left plan to the right one, a sentence each: for those who compare by reading. */
export function differencesInWords(left: Plan, right: Plan, options: { readonly kin: boolean }): string[] {
  const diff = diffPlans(left, right, options);
  const lines = [
    ...diff.kept.flatMap(changeInWords),
    ...diff.added.map(({ name }) => say('onlyRight', { name: capital(name) })),
    ...diff.lost.map(({ name }) => say('onlyLeft', { name: capital(name) })),
    ...(diff.reordered ? [say('otherOrder')] : []),
  ];
  return lines.length > 0 ? lines : [nothingIn(diff)];
}

function nothingIn({ kept }: PlanDiff): string {
  if (kept.length === 0) return say('noObjects');
  return say('noDifference');
}

function changeInWords({ before, after, dx, dy, dw, dh, renamed, moved }: ObjectChange): string[] {
  const words: string[] = [];
  if (renamed) words.push(say('called', { name: after.name }));
  if (moved && !before.box) words.push(say('boxRight'));
  else if (moved && !after.box) words.push(say('boxLeft'));
  else {
    const [across, down] = [percent(dx), percent(dy)];
    const [wider, higher] = [percent(dw), percent(dh)];
    if (across !== 0 || down !== 0) words.push(say('movedBy', { across, down }));
    if (wider !== 0 || higher !== 0) words.push(say('sizedBy', { wider, higher }));
    if (moved && [across, down, wider, higher].every((by) => by === 0)) words.push(say('movedLittle'));
  }
  return words.length > 0 ? [say('changed', { name: capital(before.name), changes: words })] : [];
}

/** Of the picture's side. */
const percent = (units: number) => Math.round((units / GRID) * 100);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
