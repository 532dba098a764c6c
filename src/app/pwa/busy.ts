import type { Studio } from '../../studio/studio';
import { createExporting } from '../../features/replay/export/exportingState';

/** True while a reload would cost the person something: a run, a benchmark, an export, words half typed, work that isn't kept. */
export function isBusy(studio: Studio, keepsNothing: boolean): boolean {
  const { run, benchmark, saving, document: doc } = studio.stores;
  const { kind } = run.getState();
  const { activity } = benchmark.getState();
  return (
    kind === 'planning' ||
    kind === 'painting' ||
    activity === 'running' ||
    activity === 'waiting' ||
    saving.getState().kind === 'failed' ||
    studio.own(createExporting).getState().on !== null ||
    (keepsNothing && doc.getState().canUndo) ||
    isTyping()
  );
}

/** Something is typed where it isn't kept letter by letter: in a dialog, or in a name or prose that waits for Enter. */
function isTyping(): boolean {
  const { activeElement } = document;
  if (document.querySelector('dialog[open], [role="dialog"]')) return true;
  return activeElement instanceof HTMLElement && activeElement.isContentEditable;
}
