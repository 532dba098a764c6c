import type { RunNode } from '../../library/runNode';
import type { Notices } from '../notices/notices';
import type { Library } from '../../library/store';
import { createKeeper } from '../scenes/keeper';

/** Milliseconds of quiet before changed nodes are kept. */
const QUIET = 150;

/** Keeps nodes that came, changed or went, a moment after it happened, and again where there was no room. */
export function createShelfWriter(library: () => Promise<Library>, notices: Notices) {
  const waiting = new Map<string, RunNode | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keeper = createKeeper<{ readonly id: string; readonly node: RunNode | null }>({
    async put({ id, node }) {
      const kept = await library();
      await (node ? kept.putRunNode(node) : kept.removeRunNode(id));
    },
    report: notices.report,
  });

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const changes = [...waiting];
    waiting.clear();
    await (changes.length === 0
      ? keeper.flush()
      : Promise.all(changes.map(([id, node]) => keeper.keep(id, { id, node }))));
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
    dispose() {
      clearTimeout(timer);
      keeper.dispose();
    },
  };
}
