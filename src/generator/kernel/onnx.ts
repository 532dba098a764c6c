/** A reader of the few parts of an ONNX file that say what its weights are. */

export interface OnnxTensor {
  readonly dims: readonly number[];
  /** ONNX's number for the type: 1 float32, 3 int8, 10 float16. */
  readonly type: number;
  /** The numbers as they lie in the file; empty where they lie elsewhere. */
  readonly bytes: Uint8Array;
  /** Where else they lie: a file beside this one, and bytes of it. */
  readonly external: { readonly location: string; readonly offset: number; readonly length: number } | null;
}

export interface OnnxWeights {
  readonly tensors: ReadonlyMap<string, OnnxTensor>;
  /** What the norms add before the root; null where there is none. */
  readonly epsilon: number | null;
  /** Names of the operators that it is made of. */
  readonly operators: ReadonlySet<string>;
}

/** A field of a protobuf message: a number, or bytes. */
interface Field {
  readonly number: number;
  readonly value: number;
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array(0);

/** Numbers of fields, from onnx.proto. */
const MODEL = { graph: 7 };
const GRAPH = { node: 1, initializer: 5 };
const NODE = { operator: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, float: 2 };
const TENSOR = { dims: 1, type: 2, name: 8, raw: 9, external: 13 };
const ENTRY = { key: 1, value: 2 };

/** Throws `RangeError` where the bytes are not a message. */
function* fields(message: Uint8Array): Generator<Field> {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = view.getUint8(at++);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new RangeError('a number of more than ten bytes');
  };
  while (at < message.length) {
    const key = varint();
    const number = Math.floor(key / 8);
    const wire = key % 8;
    if (wire === 0) yield { number, value: varint(), bytes: NOTHING };
    else if (wire === 2) {
      const length = varint();
      if (at + length > message.length) throw new RangeError('a field is cut short');
      yield { number, value: 0, bytes: message.subarray(at, at + length) };
      at += length;
    } else if (wire === 5) {
      yield { number, value: view.getFloat32(at, true), bytes: NOTHING };
      at += 4;
    } else if (wire === 1) at += 8;
    else throw new RangeError('a field of an unknown kind');
  }
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function readTensor(message: Uint8Array): [string, OnnxTensor] {
  const dims: number[] = [];
  let [name, type] = ['', 0];
  let bytes: Uint8Array = NOTHING;
  const entries = new Map<string, string>();
  for (const field of fields(message)) {
    // Packed or one by one: writers do either.
    if (field.number === TENSOR.dims)
      dims.push(...(field.bytes.length > 0 ? varints(field.bytes) : [field.value]));
    else if (field.number === TENSOR.type) type = field.value;
    else if (field.number === TENSOR.name) name = text(field.bytes);
    else if (field.number === TENSOR.raw) bytes = field.bytes;
    else if (field.number === TENSOR.external) entries.set(...readEntry(field.bytes));
  }
  const location = entries.get('location');
  const whole = (key: string): number => {
    const number = Number(entries.get(key) ?? 0);
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`a weight's ${key} is no number`);
    return number;
  };
  const external =
    location === undefined ? null : { location, offset: whole('offset'), length: whole('length') };
  return [name, { dims, type, bytes, external }];
}

function readEntry(message: Uint8Array): [string, string] {
  let [key, value] = ['', ''];
  for (const field of fields(message)) {
    if (field.number === ENTRY.key) key = text(field.bytes);
    if (field.number === ENTRY.value) value = text(field.bytes);
  }
  return [key, value];
}

function varints(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let [value, scale] = [0, 1];
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    numbers.push(value);
    [value, scale] = [0, 1];
  }
  return numbers;
}

/** A node's operator, and what it adds before the root where it is a norm. */
function readNode(message: Uint8Array): { operator: string; epsilon: number | null } {
  let operator = '';
  let epsilon: number | null = null;
  for (const { number, bytes } of fields(message)) {
    if (number === NODE.operator) operator = text(bytes);
    if (number !== NODE.attribute) continue;
    let [name, value] = ['', 0];
    for (const field of fields(bytes)) {
      if (field.number === ATTRIBUTE.name) name = text(field.bytes);
      if (field.number === ATTRIBUTE.float) value = field.value;
    }
    if (name === 'epsilon') epsilon = value;
  }
  return { operator, epsilon: operator === 'SimplifiedLayerNormalization' ? epsilon : null };
}

/** The weights of an ONNX file, not copied. Throws `RangeError` where it is none. */
export function readWeights(file: Uint8Array): OnnxWeights {
  const tensors = new Map<string, OnnxTensor>();
  const operators = new Set<string>();
  let epsilon: number | null = null;
  for (const part of fields(file)) {
    if (part.number !== MODEL.graph) continue;
    for (const { number, bytes } of fields(part.bytes)) {
      if (number === GRAPH.initializer) tensors.set(...readTensor(bytes));
      if (number !== GRAPH.node) continue;
      const node = readNode(bytes);
      operators.add(node.operator);
      epsilon ??= node.epsilon;
    }
  }
  return { tensors, epsilon, operators };
}
