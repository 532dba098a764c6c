import { fixed, list, percent } from '../../numbers';
import { speaker } from '../../speaker';

/** Two objects of the plan, named as `theObject` names them. */
interface Pair {
  readonly one: string;
  readonly other: string;
}

export const checksWords = speaker('panels/checks', {
  selectConcerned: 'Select what this is about',
  plan: 'Plan',
  picture: 'Picture',
  whichSide: 'Checked against the prompt',
  checks: 'Checks',
  checkIt: 'Check it',
  lookingAtPicture: 'Looking at the picture.',
  checking: 'Checking the picture',
  lookingForObjects: 'looking for objects',
  askingModel: 'asking the model about it',
  stopChecking: 'Stop checking',
  unfinished: 'Not checked: this picture is unfinished.',
  modelNotReady: 'Not checked yet: the model is not ready.',
  stopped: 'Not checked: you stopped it.',
  checkedAfterRun: 'Checked as soon as the run has ended.',
  notCheckedYet: 'Not checked yet.',
  showFound: 'Show what was found for this',
  promptAgainstPicture: 'Prompt against picture',
  nothingRead: 'Not checked: the rules find nothing in this prompt that they can read.',
  planAgainstPicture: 'Plan against picture',
  noBoxesFound: 'Not checked: the model answers questions, it finds no boxes.',
  checkAgain: 'Check again',
  meaningPromptImage: 'prompt against picture',
  meaningSemantic: 'prompt against plan, in words',
  meaningSpatial: 'prompt against plan, in space',
  meaningPlanImage: 'plan against picture',
  reward: 'Reward',
  planWithoutBoxes: 'Not checked: this plan has no boxes.',
  notFound: 'not found',
  empty: 'What the prompt asks is checked here against the plan.',
  promptTooLong: 'This prompt is too long to be checked.',
  foundNothing: 'The detector finds nothing in this picture.',
  conflictAdviceLocked: 'Unlock a box, or change the prompt.',
  conflictAdvice: 'Change the prompt, or make a box smaller.',
  noRoom: 'Every relation holds, and there is no room to move the boxes further apart.',
  noRoomAdvice: 'Make a box smaller, then tidy again.',
  tally: ({ held, of }: { held: number; of: number }) => `${held} of ${of} held`,
  noEyes: ({ name }: { name: string }) => `Not checked: ${name} has nothing that could look at its pictures.`,
  failed: ({ reason }: { reason: string }) => `Not checked. ${reason}`,
  notChecked: 'not checked',
  iou: ({ iou }: { iou: number }) => `IoU ${fixed(iou, 2)}`,
  found: ({ things }: { things: string }) => `Found: ${things}.`,
  thingFound: ({ name, sure }: { name: string; sure: number }) => `${name} (${percent(sure)} sure)`,
  conflicts: ({ conflicts }: { conflicts: readonly string[] }) =>
    `No movement of the boxes makes every relation hold. In conflict: ${list(conflicts)}.`,
  moreConflicts: ({ conflicts, count }: { conflicts: readonly string[]; count: number }) =>
    `No movement of the boxes makes every relation hold. In conflict: ${list([...conflicts, `${count} more`])}.`,
  objects: ({ count }: { count: number }) => `${count} objects`,
  theObject: ({ name }: { name: string }) => `the ${name}`,
  unnamed: 'object',
  left: ({ one, other }: Pair) => `${one} to the left of ${other}`,
  right: ({ one, other }: Pair) => `${one} to the right of ${other}`,
  above: ({ one, other }: Pair) => `${one} above ${other}`,
  below: ({ one, other }: Pair) => `${one} below ${other}`,
  near: ({ one, other }: Pair) => `${one} near ${other}`,
  tidied: ({ what }: { what: string }) => `Tidied: ${what} moved. Undo brings them back.`,
  tidiedInPart: ({ what, broken }: { what: string; broken: number }) =>
    `Tidied: ${what} moved. ${broken} of the checks still broken. Undo brings them back.`,
});
