import { objectsOf } from '../plan';
import { applyCommand, newId } from './apply';
import type { Done, ReadCommand } from './command';
import type { CommandScene } from './things';

/** Where one change may end and the next begin, the surest first. */
const JOINTS = /\s*;\s*|\s*\.\s+|\s*,?\s+(?:and\s+)?then\s+|\s*,\s+and\s+|\s*,\s+|\s+and\s+/gi;
/** Changes in one line at most. */
const MOST = 4;

type Understood = Extract<ReadCommand, { edits: unknown }>;

/**
 * Several changes in one line, "make the cat bigger and move it to the left": each is read where those before it are
 * done, and "it" is what the one before was about. A verb holds for the next, too: "put the moon top right and the
 * tree below it". Null where one of them isn't understood, or there is only one.
 */
export function readSeveral(
  text: string,
  scene: CommandScene,
  readOne: (text: string, scene: CommandScene) => ReadCommand | null,
  left = MOST,
): Understood | null {
  if (left < 2) return null;
  for (const { 0: joint, index } of text.matchAll(JOINTS)) {
    const [head, tail] = [text.slice(0, index), text.slice(index + joint.length)];
    if (head === '' || tail === '') continue;
    const first = understood(readOne(head, scene));
    if (!first) continue;
    const after = sceneAfter(scene, first);
    const verb = /^\S+/.exec(head)?.[0] ?? '';
    for (const rest of [tail, `${verb} ${tail}`]) {
      const next = understood(readOne(rest, after)) ?? readSeveral(rest, after, readOne, left - 1);
      if (next) return joined(first, next);
    }
  }
  return null;
}

const understood = (read: ReadCommand | null): Understood | null =>
  read && 'edits' in read && read.edits.length > 0 ? read : null;

function joined(first: Understood, next: Understood): Understood {
  const also: readonly Done[] = [...(first.also ?? []), next.done, ...(next.also ?? [])];
  return {
    edits: [...first.edits, ...next.edits],
    done: first.done,
    also,
    locked: first.locked || next.locked,
  };
}

/** The plan once a change is done, with what it touched in hand. New things bear names that `applyCommand` knows. */
function sceneAfter(scene: CommandScene, { edits }: Understood): CommandScene {
  const before = objectsOf(scene.plan).filter(({ id }) => newId.is(id)).length;
  const ids = edits.map((_, index) => newId.of(before + index));
  const plan = applyCommand(scene.plan, edits, ids);
  const added = edits.filter(({ kind }) => kind === 'add').length;
  const touched = edits.flatMap((edit) => ('id' in edit ? [edit.id] : []));
  const inHand = added > 0 ? ids.slice(0, added) : [...new Set(touched)];
  return { ...scene, plan, selection: inHand.length > 0 ? inHand : scene.selection };
}
