import type { StoreApi } from 'zustand';
import type { Box } from '../../plan/box';
import { applyCommand, ghostsOf, newId } from '../../plan/command/apply';
import type { ReadCommand } from '../../plan/command/command';
import { readCommand } from '../../plan/command/read';
import type { ObjectId } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import type { DocumentStore } from '../document/documentTypes';
import type { Snapshot } from '../document/snapshot';
import type { ViewStore } from '../document/view';
import { lexiconOf, type ModelState } from '../models/inUse';
import type { Notices } from '../notices/notices';
import { commandWords as say } from '../../words/parts/studio/command';
import { sayCommand, stepName } from './say';

/** A change in words, read against the scene as it is. */
export interface InWords {
  readonly read: ReadCommand;
  /** True where Enter would change something. */
  readonly changes: boolean;
  /** Where things would lie that move or come. */
  readonly ghosts: Readonly<Record<ObjectId, Box>>;
  /** The objects that would change or go. */
  readonly concerned: readonly ObjectId[];
  /** What it would do, or why it does nothing, in a sentence. */
  readonly said: string;
}

type Scene = Pick<Snapshot, 'plan' | 'objects' | 'nextObject'> & Pick<DocumentStore, 'past' | 'future'>;

interface Stores {
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
  readonly model: StoreApi<ModelState>;
}

/** Reads a change in words, and changes nothing. */
export function readInWords(
  text: string,
  { plan, objects, nextObject, past, future }: Scene,
  selection: readonly ObjectId[],
  lexicon?: Lexicon,
): InWords {
  const locked = new Set(Object.keys(objects).filter((id) => objects[id]?.locked));
  const read = readCommand(text, { plan, selection, locked, lexicon });
  const edits = 'edits' in read ? read.edits : [];
  const concerned = edits.flatMap((edit) =>
    edit.kind === 'remove' ? edit.ids : edit.kind === 'add' || newId.is(edit.id) ? [] : [edit.id],
  );
  return {
    read,
    changes: 'step' in read ? (read.step === 'undo' ? past : future).length > 0 : edits.length > 0,
    ghosts: ghostsOf(edits, newIds(edits.length, nextObject)),
    concerned,
    said: 'step' in read ? sayStep(read.step, { past, future }) : sayCommand(read),
  };
}

/**
 * Makes a change in words as one undo step and says back what was done; what was moved or added is selected after
 * it. What isn't understood changes nothing, and says why. True where something changed.
 */
export function changeInWords(text: string, { document, view, model }: Stores, notices: Notices): boolean {
  const scene = document.getState();
  const { selection, select } = view.getState();
  const { read, said } = readInWords(text, scene, selection, lexiconOf(model.getState()));
  if ('step' in read) {
    const what = read.step === 'undo' ? scene.undo() : scene.redo();
    notices.announce(what === null ? said : say(read.step === 'undo' ? 'undone' : 'redone', { what }));
    return what !== null;
  }
  if (!('edits' in read) || read.edits.length === 0) {
    notices.announce(said);
    return false;
  }
  const ids = newIds(read.edits.length, scene.nextObject);
  if (!scene.change(stepName(read), (plan) => applyCommand(plan, read.edits, ids))) return false;
  const added = read.edits.filter(({ kind }) => kind === 'add').length;
  const moved = [...new Set(read.edits.flatMap((edit) => ('id' in edit ? [newId.in(edit.id, ids)] : [])))];
  const kept = added > 0 ? ids.slice(0, added) : moved;
  if (kept.length > 0) select(kept);
  notices.announce(said);
  return true;
}

/** What a step back or forth would do, or that there is none. */
function sayStep(step: 'undo' | 'redo', { past, future }: Pick<Scene, 'past' | 'future'>): string {
  const isThere = (step === 'undo' ? past : future).length > 0;
  return isThere ? say(step) : say(step === 'undo' ? 'noUndo' : 'noRedo');
}

const newIds = (count: number, nextObject: number): ObjectId[] =>
  Array.from({ length: count }, (_, index) => `o${nextObject + index}`);
