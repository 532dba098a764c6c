import { measureBandwidth } from './bandwidth';
import { loadOurs } from './ours';
import { loadPeer } from './peer';
import { type Contender, type ImageTask, type Loaded, type RunResult, type TextTask, now } from './protocol';

const loaded = new Map<string, Loaded>();

function get(id: string): Loaded {
  const found = loaded.get(id);
  if (!found) throw new Error(`${id} is not loaded`);
  return found;
}

/** What the command calls in the page. */
export interface BenchPage {
  /** ms until the contender is ready. */
  load(id: string, contender: Contender): Promise<number>;
  text(id: string, task: TextTask): Promise<RunResult>;
  image(id: string, task: ImageTask): Promise<RunResult>;
  close(id: string): Promise<void>;
  bandwidth(bytes: number, threads: number): Promise<number>;
}

const page: BenchPage = {
  async load(id, contender) {
    if (!crossOriginIsolated) throw new Error('the page is not cross-origin isolated: no threads');
    const started = now();
    loaded.set(id, await (contender.kind === 'ours' ? loadOurs(contender) : loadPeer(contender)));
    return now() - started;
  },
  text: (id, task) => get(id).text(task),
  image: (id, task) => get(id).image(task),
  async close(id) {
    await get(id).close();
    loaded.delete(id);
  },
  bandwidth: measureBandwidth,
};

Object.assign(globalThis, { bench: page });
