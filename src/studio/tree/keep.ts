import type { RunNode } from '../../library/runNode';
import type { Notices } from '../notices/notices';
import type { Library } from '../../library/store';

/** Milliseconds of quiet before changed nodes are kept. */
const QUIET = 150;

/** Keeps nodes that came, changed or went, a moment after it happened and one after the other. */
export function createShelfWriter(library: () => Promise<Library>, notices: Notices) {
  const waiting = new Map<string, RunNode | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const changes = [...waiting];
    waiting.clear();
    if (changes.length === 0) return writing;
    writing = writing.then(async () => {
      try {
        const kept = await library();
        for (const [id, node] of changes) await (node ? kept.putRunNode(node) : kept.removeRunNode(id));
      } catch (error) {
        notices.report(error);
      }
    });
    return writing;
  };
  return {
    flush,
    note(before: readonly RunNode[], after: readonly RunNode[]) {
      const old = new Set(before);
      const ids = new Set(after.map(({ id }) => id));
      for (const node of after) if (!old.has(node)) waiting.set(node.id, node);
      for (const { id } of before) if (!ids.has(id)) waiting.set(id, null);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), QUIET);
    },
  };
}
