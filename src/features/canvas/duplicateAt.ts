import { duplicateObjects, setBox } from '../../plan/edit';
import { findObject, objectsOf, type ObjectId } from '../../plan/plan';
import { useDocument } from '../../studio/document';
import { record } from '../../studio/history';
import { blankObject, snapshotOf } from '../../studio/snapshot';
import type { Boxes } from './model/gesture';

/**
 * Copies objects and puts the copies at these boxes (keys are the originals).
 * One undo step, which `duplicate` followed by `setBoxes` would not be.
 * Returns the ids of the copies.
 */
export function duplicateAt(boxes: Boxes): readonly ObjectId[] {
  const document = useDocument.getState();
  const originals = objectsOf(document.plan).flatMap(({ id }) => (boxes[id] ? [id] : []));
  const [first] = originals;
  if (first === undefined) return [];
  const copies = originals.map((_, index) => `o${document.nextObject + index}`);
  const plan = originals.reduce(
    (copied, id, index) => {
      const [copy, box] = [copies[index], boxes[id]];
      return copy && box ? setBox(copied, copy, box) : copied;
    },
    duplicateObjects(document.plan, originals, copies),
  );
  const what =
    originals.length === 1 ? findObject(document.plan, first)?.name : `${originals.length} objects`;
  const revision = document.latestRevision + 1;
  useDocument.setState({
    ...record(document, `duplicate ${what ?? 'object'}`, snapshotOf(document)),
    plan,
    objects: { ...document.objects, ...Object.fromEntries(copies.map((id) => [id, blankObject])) },
    nextObject: document.nextObject + copies.length,
    revision,
    latestRevision: revision,
    tail: '',
    streaming: false,
  });
  return copies;
}
