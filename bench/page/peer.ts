import {
  type Loaded,
  type Contender,
  type PeerReply,
  type PeerRequest,
  type RunResult,
  now,
} from './protocol';

/** transformers.js in a worker. */
export async function loadPeer(contender: Contender): Promise<Loaded> {
  const worker = new Worker(new URL('../peer/worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: PeerRequest): Promise<RunResult | null> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<PeerReply>) =>
        'error' in data ? reject(new Error(data.error)) : resolve(data.result);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(request);
    });
  const run = async (request: PeerRequest): Promise<RunResult> => {
    const result = await ask(request);
    if (!result) throw new Error('the peer gave no result');
    return result;
  };
  await ask({ type: 'load', contender });
  return {
    text: (task) => run({ type: 'text', task, started: now() }),
    image: (task) => run({ type: 'image', task, started: now() }),
    async close() {
      worker.terminate();
    },
  };
}
