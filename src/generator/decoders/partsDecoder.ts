import type { BundleManifest } from '../../bundles/manifest/manifest';
import { GeneratorError } from '../../contract/errors';
import type { Engine, OrtSession, OrtTensor } from '../engine/ort';
import { toFloat32, toHalf } from '../numbers/half';
import { type KeyValueCache, makeTensor } from './cache';
import type { Decoder } from './decoder';

/** The sessions of a decoder that comes in parts; only a model that plans has a text head. */
export interface DecoderParts {
  /** Ids to embeddings; null where the body takes ids itself. */
  readonly embeddings: { readonly text: OrtSession; readonly image: OrtSession } | null;
  /** Embeddings or ids to hidden states. */
  readonly body: OrtSession;
  readonly textHead: OrtSession | null;
  readonly imageHead: OrtSession;
}

const PAST = /^past_key_values\.(\d+\.(?:key|value))$/;

/**
 * A decoder in parts: the heads are graphs of their own, and in the public six-graph layout ids become
 * embeddings in yet others. Names and types are asked of the sessions, since that layout comes without
 * a manifest. Throws `bundle-unsupported` where the graphs don't fit together.
 */
export function createPartsDecoder(engine: Engine, parts: DecoderParts, manifest: BundleManifest): Decoder {
  const { ort } = engine;
  const { embeddings, body } = parts;
  const { kvHeads, headDim, width, textVocabulary, imageCodes, imageTokenOffset } = manifest.model;
  const pasts = body.inputNames.filter((name) => PAST.test(name));
  const presentOf = (past: string): string => past.replace(PAST, 'present.$1');
  const presents = pasts.map(presentOf);
  const hiddenName = body.outputNames.find((name) => !name.startsWith('present.')) ?? '';
  need(body, 'input', [embeddings ? 'inputs_embeds' : 'input_ids', ...pasts]);
  need(body, 'output', [hiddenName || 'hidden_states', ...presents]);
  if (embeddings) {
    need(embeddings.text, 'input', ['input_ids']);
    need(embeddings.image, 'input', ['image_ids']);
  }
  if (pasts.length !== 2 * manifest.model.layers) {
    throw new GeneratorError('layers-differ', { found: pasts.length / 2, expected: manifest.model.layers });
  }

  const integers = (
    session: OrtSession,
    name: string,
    values: readonly number[],
    dims: readonly number[],
  ): OrtTensor =>
    typeOf(session, name) === 'int32'
      ? new ort.Tensor('int32', Int32Array.from(values), dims)
      : new ort.Tensor('int64', BigInt64Array.from(values, BigInt), dims);

  const floats = (session: OrtSession, name: string, length: number, dims: readonly number[]): OrtTensor => {
    const type = typeOf(session, name);
    const data = type === 'float16' ? new Uint16Array(length) : new Float32Array(length);
    return makeTensor(ort, type, data, dims);
  };

  /** The tensor in the type that this input takes; the old one is freed where a new one is made. */
  async function fit(session: OrtSession, name: string, tensor: OrtTensor): Promise<OrtTensor> {
    const wanted = typeOf(session, name);
    if (tensor.type === wanted) return tensor;
    const numbers = toFloat32(await tensor.getData(true));
    const data = wanted === 'float16' ? toHalf(numbers) : numbers;
    return makeTensor(ort, wanted, data, tensor.dims);
  }

  async function only(session: OrtSession, feeds: Record<string, OrtTensor>): Promise<OrtTensor> {
    const output = session.outputNames[0] ?? '';
    const results = await session.run(feeds, [output]);
    return found(results, output);
  }

  async function embedText(session: OrtSession, ids: readonly number[], batch: number): Promise<OrtTensor> {
    const dims = [batch, ids.length / batch];
    const { width: columns, height: rows } = manifest.image;
    const feeds: Record<string, OrtTensor> = { input_ids: integers(session, 'input_ids', ids, dims) };
    // The public graph takes pictures too: none are given.
    for (const name of session.inputNames) {
      if (name === 'pixel_values') feeds[name] = floats(session, name, 0, [batch, 0, 3, rows, columns]);
      else if (name === 'images_seq_mask') {
        feeds[name] = new ort.Tensor('bool', new Uint8Array(ids.length), dims);
      } else if (name === 'images_emb_mask') {
        const cells = manifest.grid.columns * manifest.grid.rows;
        feeds[name] = new ort.Tensor('bool', new Uint8Array(0), [batch, 0, cells]);
      }
    }
    return only(session, feeds);
  }

  async function embedImage(
    session: OrtSession,
    codes: readonly number[],
    batch: number,
  ): Promise<OrtTensor> {
    // One code a row: the public graphs are traced with that length.
    const rows = await only(session, {
      image_ids: integers(session, 'image_ids', codes, [codes.length, 1]),
    });
    if (codes.length === batch) return rows;
    const data = toFloat32(await rows.getData(true));
    return makeTensor(ort, 'float32', data, [batch, codes.length / batch, width]);
  }

  async function embed(
    { text, image }: NonNullable<DecoderParts['embeddings']>,
    ids: readonly number[],
    batch: number,
  ): Promise<OrtTensor> {
    const isImage = (id: number): boolean => id >= imageTokenOffset;
    const codes = ids.map((id) => (isImage(id) ? id - imageTokenOffset : 0));
    if (ids.every(isImage)) return embedImage(image, codes, batch);
    if (!ids.some(isImage)) return embedText(text, ids, batch);
    const words = await embedText(
      text,
      ids.map((id) => (isImage(id) ? 0 : id)),
      batch,
    );
    const rows = toFloat32(await words.getData(true)).slice();
    const others = toFloat32(await (await embedImage(image, codes, batch)).getData(true));
    ids.forEach((id, i) => {
      if (isImage(id)) rows.set(others.subarray(i * width, (i + 1) * width), i * width);
    });
    return makeTensor(ort, 'float32', rows, [batch, ids.length / batch, width]);
  }

  return {
    empty(batch) {
      const dims = [batch, kvHeads, 0, headDim];
      const tensors = pasts.map((name): [string, OrtTensor] => [name, floats(body, name, 0, dims)]);
      return { batch, length: 0, tensors: new Map(tensors) };
    },

    async run({ batch, ids, positions, past, want, features }) {
      const length = ids.length / batch;
      const total = past.length + length;
      const feeds: Record<string, OrtTensor> = {};
      const embedded = embeddings && (await embed(embeddings, ids, batch));
      if (embedded) feeds['inputs_embeds'] = await fit(body, 'inputs_embeds', embedded);
      for (const name of body.inputNames) {
        if (name === 'input_ids') feeds[name] = integers(body, name, ids, [batch, length]);
        else if (name === 'position_ids') feeds[name] = integers(body, name, positions, [batch, length]);
        // Every token is attended, the pads of the guidance row too.
        else if (name === 'attention_mask') {
          feeds[name] = integers(body, name, Array<number>(batch * total).fill(1), [batch, total]);
        }
        // 0: the hidden states of all of them.
        else if (name === 'num_logits_to_keep') feeds[name] = integers(body, name, [0], []);
        // Rows of a picture to look at: one that no id stands for.
        else if (name === 'features') {
          feeds[name] = features
            ? makeTensor(ort, 'float32', features, [features.length / width, width])
            : floats(body, name, width, [1, width]);
        }
      }
      for (const [name, tensor] of past.tensors) feeds[name] = tensor;
      const results = await body.run(feeds, want === 'none' ? presents : [hiddenName, ...presents]);
      embedded?.dispose();
      const tensors = pasts.map((name): [string, OrtTensor] => [name, found(results, presentOf(name))]);
      const cache: KeyValueCache = { batch, length: total, tensors: new Map(tensors) };
      if (want === 'none') return { logits: new Float32Array(0), classes: 0, cache };
      const head = want === 'image' ? parts.imageHead : parts.textHead;
      if (!head) throw new Error('this model has no text head');
      const hidden = found(results, hiddenName);
      const input = head.inputNames[0] ?? '';
      const logits = await only(head, { [input]: await fit(head, input, hidden) });
      const numbers = toFloat32(await logits.getData(true));
      hidden.dispose();
      const classes = want === 'image' ? imageCodes : textVocabulary;
      if (numbers.length !== ids.length * classes) {
        const found = numbers.length / ids.length;
        throw new GeneratorError('head-size-differs', { head: want, found, expected: classes });
      }
      return { logits: numbers, classes, cache };
    },

    async release() {
      const all = [embeddings?.text, embeddings?.image, body, parts.textHead, parts.imageHead];
      await Promise.allSettled(all.map((session) => session?.release()));
    },
  };
}

function typeOf(session: OrtSession, input: string): string {
  const value = session.inputMetadata[session.inputNames.indexOf(input)];
  return value?.isTensor ? value.type : 'float32';
}

function found(results: Record<string, unknown>, name: string): OrtTensor {
  const tensor = results[name] as OrtTensor | undefined;
  if (!tensor) throw new Error(`the decoder gave no ${name}`);
  return tensor;
}

function need(session: OrtSession, what: 'input' | 'output', names: readonly string[]): void {
  const there = what === 'input' ? session.inputNames : session.outputNames;
  const missing = names.find((name) => !there.includes(name));
  if (missing !== undefined) throw new GeneratorError('graph-lacks-tensor', { what, tensor: missing });
}
