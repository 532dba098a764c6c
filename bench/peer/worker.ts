/** transformers.js as its users run it: six sessions, `generate` for text, `generate_images` for pictures. */
import { AutoProcessor, MultiModalityCausalLM, type Streamer, Tensor, env } from '@huggingface/transformers';
import * as ort from 'onnxruntime-web/webgpu';
import engineModule from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import engineBinary from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import { countGpu, countRuns, notePass, snapshot } from '../page/counters';
import {
  type Contender,
  type ImageTask,
  type PeerReply,
  type PeerRequest,
  type RunMark,
  type RunResult,
  type TextTask,
  now,
} from '../page/protocol';

countGpu();
countRuns(ort);

type Model = Awaited<ReturnType<typeof MultiModalityCausalLM.from_pretrained>>;
type Processor = Awaited<ReturnType<typeof AutoProcessor.from_pretrained>>;
let loaded: { model: Model; processor: Processor } | null = null;

/** Thrown out of a streamer to end a picture early: its decoder takes none but whole ones. */
const ENOUGH = new Error('enough');

async function load({ model, dtype = 'fp32', backend, threads }: Contender): Promise<void> {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = '/six/';
  env.useBrowserCache = false;
  env.useWasmCache = false;
  const address = (path: string): string => new URL(path, self.location.href).href;
  const { wasm } = env.backends.onnx;
  wasm.numThreads = threads;
  // The build that transformers.js takes by default, from here instead of a content network.
  wasm.wasmPaths = { mjs: address(engineModule), wasm: address(engineBinary) };
  loaded = {
    processor: await AutoProcessor.from_pretrained(model),
    model: await MultiModalityCausalLM.from_pretrained(model, { dtype, device: backend }),
  };
}

/** Notes the time of every token; the first call of `put` brings the prompt. */
function marker(started: number, limit: number): { streamer: Streamer; marks: RunMark[]; ids: bigint[] } {
  const marks: RunMark[] = [];
  const ids: bigint[] = [];
  let prompt = true;
  const streamer: Streamer = {
    put(tokens) {
      if (prompt) {
        prompt = false;
        return;
      }
      ids.push(...(tokens[0] ?? []));
      notePass();
      marks.push({ tokens: ids.length, at: now() - started, counts: snapshot() });
      if (ids.length >= limit) throw ENOUGH;
    },
    end() {},
  };
  return { streamer, marks, ids };
}

function current(): NonNullable<typeof loaded> {
  if (!loaded) throw new Error('nothing is loaded');
  return loaded;
}

async function write(task: TextTask, started: number): Promise<RunResult> {
  const { model, processor } = current();
  const inputs = await processor([{ role: '<|User|>', content: task.prompt }], { chat_template: 'default' });
  const { streamer, marks, ids } = marker(started, Infinity);
  await model.generate({
    ...inputs,
    max_new_tokens: task.maxTokens,
    do_sample: false,
    eos_token_id: task.stop,
    streamer,
  });
  const total = now() - started;
  return { marks, total, text: processor.tokenizer.decode(ids, { skip_special_tokens: false }) };
}

async function paint(task: ImageTask, started: number): Promise<RunResult> {
  const { model, processor } = current();
  const ids = processor.tokenizer.encode(task.sequence, { add_special_tokens: false });
  const whole = task.limit >= task.tokens;
  const { streamer, marks } = marker(started, whole ? Infinity : task.limit);
  const dims = [1, ids.length];
  const ones = ids.map(() => 1n);
  try {
    await model.generate_images({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims),
      attention_mask: new Tensor('int64', BigInt64Array.from(ones), dims),
      // As its processor makes them for a text without pictures.
      images_seq_mask: new Tensor('bool', new Uint8Array(ids.length), dims),
      images_emb_mask: new Tensor('bool', new Uint8Array(0), [1, 0, task.tokens]),
      max_new_tokens: task.tokens,
      // An image code may have the number of a control token.
      eos_token_id: null,
      do_sample: true,
      temperature: task.temperature,
      // Its default, and cheaper for it than all tokens.
      top_k: 50,
      guidance_scale: task.guidance,
      streamer,
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return { marks, total: whole ? now() - started : null, text: '' };
}

self.onmessage = async ({ data }: MessageEvent<PeerRequest>) => {
  const reply = (message: PeerReply): void => self.postMessage(message);
  try {
    if (data.type === 'load') {
      await load(data.contender);
      reply({ result: null });
    } else if (data.type === 'text') {
      reply({ result: await write(data.task, data.started) });
    } else {
      reply({ result: await paint(data.task, data.started) });
    }
  } catch (error) {
    reply({ error: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) });
  }
};
