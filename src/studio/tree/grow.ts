import type { StoreApi } from 'zustand';
import { v4 as newId } from 'uuid';
import type { PlanContent, RunNode } from '../../library/runNode';
import type { Trace } from '../../library/trace';
import type { DocumentState, DocumentStore } from '../document/documentTypes';
import type { TracesState } from '../run/trace';
import { contentOf, contentOfTrace } from './content';
import type { RunTreeState } from './treeState';
import { childrenOf, nodeOfPlan } from './lineage';

/** True when the log has an end. */
export function isOver({ events }: Trace): boolean {
  const last = events.at(-1)?.kind;
  return last === 'finished' || last === 'stopped' || last === 'failed';
}

/**
 * Lets the tree grow with what happens: a run is a node below the plan it began from, and what the person makes of a
 * plan is one node until something is run from it.
 */
export function createGrowth(options: {
  readonly document: StoreApi<DocumentStore>;
  readonly tracesStore: StoreApi<TracesState>;
  readonly store: StoreApi<RunTreeState>;
  readonly now: () => number;
}) {
  const { document, tracesStore, store, now } = options;
  /** The node of the run that writes into the document, and where the document stood before it. */
  let live: string | null = null;
  let base: string | null = null;
  /** The runs since the document began to stream, in order. */
  let sampled: string[] = [];
  const tree = () => store.getState();
  const stand = (current: string | null) => {
    if (tree().current !== current) store.setState({ current });
  };
  const change = (id: string, patch: Partial<RunNode>) =>
    store.setState((s) => ({
      nodes: s.nodes.map((node) => (node.id === id ? { ...node, ...patch } : node)),
    }));
  const add = (node: Omit<RunNode, 'format' | 'version' | 'sceneId' | 'name'>): string => {
    const { sceneId, nodes } = tree();
    const whole = {
      ...node,
      format: 'scenograph-run-node',
      version: 1,
      name: '',
      sceneId: sceneId ?? '',
    } as const;
    store.setState({ nodes: [...nodes, whole] });
    return node.id;
  };
  const promptNode = (prompt: string, createdAt: number): string =>
    tree().nodes.find((node) => node.kind === 'prompt' && node.prompt === prompt)?.id ??
    add({ id: newId(), kind: 'prompt', parent: null, createdAt, prompt, content: null });

  /** An edit from which nothing was run and which has no name goes on growing. */
  const isOpen = (id: string | null): boolean => {
    const node = tree().nodes.find((other) => other.id === id);
    return node?.kind === 'edit' && node.name === '' && childrenOf(tree().nodes, node.id).length === 0;
  };

  /** The document has come to another state of the plan. */
  const standAtPlan = (s: DocumentState) => {
    const content = contentOf(s);
    const { current, nodes } = tree();
    const dropped = (next: string | null) => {
      // What was undone to its beginning is no edit; redo makes it one again.
      if (current === null || current === next || !isOpen(current)) return;
      if (s.future[0]?.snapshot.revision !== nodes.find(({ id }) => id === current)?.content?.revision)
        return;
      store.setState({ nodes: nodes.filter(({ id }) => id !== current) });
    };
    if (!content) {
      dropped(null);
      return stand(null);
    }
    const known = nodeOfPlan(nodes, content);
    if (known) {
      if (known.id !== current) dropped(known.id);
      if (known.content?.revision === 0) change(known.id, { content });
      return stand(known.id);
    }
    if (current !== null && isOpen(current)) return change(current, { content, prompt: s.prompt });
    const from = nodes.find(({ id }) => id === current);
    // A step back inside an edit that something was run from stands beside it, not below.
    const undone = from?.kind === 'edit' && s.future[0]?.snapshot.revision === from.content?.revision;
    const above = undone
      ? from.parent
      : (current ?? (s.prompt.trim() === '' ? null : promptNode(s.prompt, now())));
    stand(
      add({
        id: newId(),
        kind: 'edit',
        parent: above,
        createdAt: now(),
        prompt: s.prompt,
        content,
      }),
    );
  };

  /** A log without a node: a run that has just begun, or one of a scene from before there was a tree. */
  const addRun = (trace: Trace) => {
    const start = trace.events[0];
    const content = isOver(trace) ? contentOfTrace(trace) : null;
    const { id, startedAt: createdAt, origin } = trace;
    const known = (other: string | undefined) => tree().nodes.find((node) => node.id === other)?.id;
    if (start?.kind === 'plan-started') {
      const { prompt, prefix } = start;
      const goesOn =
        known(origin?.trace) ?? (prefix === '' ? undefined : (base ?? tree().current ?? lastPlan(prefix)));
      const isLive = !isOver(trace) && document.getState().streaming;
      const [first] = isLive ? sampled : [];
      // A further try goes on from words of an earlier one, and stands beside it all the same.
      const beside = tree().nodes.find((node) => node.id === first)?.parent;
      const parent = beside ?? goesOn ?? promptNode(prompt, createdAt);
      add({
        id,
        kind: 'plan',
        parent,
        createdAt,
        prompt,
        content,
        ...(first !== undefined && { tryOf: first }),
      });
      if (isLive) {
        live = id;
        sampled.push(id);
        stand(id);
      }
    } else if (start?.kind === 'paint-started') {
      const { prompt, revision } = start;
      const painted = contentOfTrace(trace);
      const now = document.getState();
      const isPresent = !isOver(trace) && now.revision === revision && !now.streaming;
      if (isPresent && !tree().current) standAtPlan(now);
      const source =
        (isPresent ? tree().current : null) ??
        (painted && (nodeOfPlan(tree().nodes, painted) ?? sameText(painted.chain))?.id) ??
        promptNode(prompt, createdAt);
      const above = tree().nodes.find((node) => node.id === source)?.content;
      add({
        id,
        kind: 'painting',
        parent: known(origin?.trace) ?? source,
        createdAt,
        prompt,
        content: above ?? painted,
      });
    }
  };
  const bare = (chain: string) => chain.replace('<begin_of_image>', '');
  const sameText = (chain: string) =>
    tree().nodes.findLast(
      ({ kind, content }) => kind !== 'painting' && content && bare(content.chain) === bare(chain),
    );
  const lastPlan = (prefix: string) =>
    tree().nodes.findLast(({ kind, content }) => kind !== 'prompt' && content?.chain === prefix)?.id;

  const followTraces = () => {
    if (tree().sceneId === null || tracesStore.getState().sceneId !== tree().sceneId) return;
    for (const trace of tracesStore.getState().traces) {
      const node = tree().nodes.find(({ id }) => id === trace.id);
      if (!node) addRun(trace);
      else if (isOver(trace) && node.content === null && node.id !== live) {
        const content = contentOfTrace(trace);
        if (content) change(node.id, { content });
      }
    }
  };

  /** The run that wrote what the document holds now: of several sampled plans the one kept need not be the last. */
  const authorOf = ({ chain }: PlanContent): string | null => {
    const written = (id: string) => {
      // The node of a run that has only just ended may not have what it wrote yet; its log has.
      const log = tracesStore.getState().traces.find((trace) => trace.id === id);
      const content = tree().nodes.find((node) => node.id === id)?.content ?? (log && contentOfTrace(log));
      return content?.chain;
    };
    return sampled.find((id) => id !== live && bare(written(id) ?? '') === bare(chain)) ?? live;
  };

  /** All plans of a run but the one that was kept are tries of it. */
  const foldInto = (kept: string) => {
    for (const id of sampled.length > 1 ? sampled : []) change(id, { tryOf: id === kept ? undefined : kept });
  };

  const followDocument = (s: DocumentState, before: DocumentState) => {
    if (s.id !== before.id || tree().sceneId !== s.id) {
      live = null;
      return;
    }
    if (s.streaming && !before.streaming) [base, sampled] = [tree().current, []];
    if (s.streaming) return;
    const edited = s.revision !== before.revision;
    if (before.streaming) {
      // An edit ended the run: what it wrote is what was there before the edit.
      const content = contentOf(edited ? before : s);
      const author = content && authorOf(content);
      if (author) {
        change(author, { content });
        foldInto(author);
        stand(author);
      }
      live = null;
      base = null;
      if (edited) standAtPlan(s);
    } else if (edited) standAtPlan(s);
    else if (s.objects !== before.objects && tree().current !== null && isOpen(tree().current)) {
      change(tree().current ?? '', { content: contentOf(s) });
    }
  };

  const unsubscribe = [document.subscribe(followDocument), tracesStore.subscribe(followTraces)];
  return {
    stand,
    change,
    /** Brings the tree up to date with logs and document that were there first. */
    catchUp() {
      followTraces();
      const s = document.getState();
      if (!s.streaming) standAtPlan(s);
    },
    dispose() {
      for (const stop of unsubscribe) stop();
    },
  };
}
