import { throwIfAborted } from '../../contract/errors';
import type { AskEvent } from '../../contract/events';
import type { AskRequest } from '../../contract/generator';
import { type KeyValueCache, disposeCache } from '../decoders/cache';
import type { Runtime } from '../model/runtime';
import { at } from '../numbers/at';
import type { TextTokenizer } from '../text/tokenizer';

/** Tokens a call: Stop works between two calls. */
const CHUNK = 128;

/** How an answer may begin. */
const YES = ['Yes', 'yes', ' Yes', ' yes', 'YES'];
const NO = ['No', 'no', ' No', ' no', 'NO'];

/**
 * Puts questions about a picture to the model, in its own conversation, and reads how it would begin to
 * answer. The picture is read once, whatever the number of questions.
 */
export async function* runAsk(
  runtime: Runtime,
  { pixels, questions }: AskRequest,
  signal: AbortSignal,
): AsyncGenerator<AskEvent> {
  const { decoder, sequencer, tokenizer } = runtime;
  const features = await runtime.encodePicture(pixels);
  throwIfAborted(signal);
  const answers = answerTokens(tokenizer);

  /** Goes on from a cache that stays; the text logits behind the last token where they are wanted. */
  async function read(from: KeyValueCache, ids: readonly number[], want: 'text' | 'none') {
    let past = from;
    let logits = new Float32Array(0);
    for (let start = 0; start < ids.length;) {
      throwIfAborted(signal);
      // Logits of every position of a question would be large: the last goes alone.
      const last = want === 'text' && start === ids.length - 1;
      const end = Math.min(start + CHUNK, want === 'text' && !last ? ids.length - 1 : ids.length);
      const part = ids.slice(start, end);
      const positions = part.map((_, i) => past.length + i);
      const step = {
        batch: 1,
        ids: part,
        positions,
        past,
        want: last ? ('text' as const) : ('none' as const),
      };
      const result = await decoder.run({ ...step, features });
      if (past !== from) disposeCache(past);
      past = result.cache;
      if (last) logits = result.logits as Float32Array<ArrayBuffer>;
      start = end;
    }
    return { cache: past, logits };
  }

  const empty = decoder.empty(1);
  const { cache: seen } = await read(empty, sequencer.picture(), 'none');
  try {
    for (const [index, question] of questions.entries()) {
      const { cache, logits } = await read(seen, sequencer.question(question), 'text');
      disposeCache(cache);
      yield { kind: 'answer', index, yes: shareOfYes(logits, answers) };
    }
  } finally {
    disposeCache(seen);
  }
}

interface AnswerTokens {
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/** The first tokens of each answer; one that begins both says nothing. */
function answerTokens(tokenizer: TextTokenizer): AnswerTokens {
  const firsts = (words: readonly string[]) =>
    new Set(words.flatMap((word) => tokenizer.encode(word).slice(0, 1)));
  const [yes, no] = [firsts(YES), firsts(NO)];
  return { yes: [...yes].filter((id) => !no.has(id)), no: [...no].filter((id) => !yes.has(id)) };
}

/** The probability of yes, of yes and no. */
function shareOfYes(logits: Float32Array, { yes, no }: AnswerTokens): number {
  const most = Math.max(...[...yes, ...no].map((id) => at(logits, id)));
  const mass = (ids: readonly number[]) => ids.reduce((sum, id) => sum + Math.exp(at(logits, id) - most), 0);
  return mass(yes) / (mass(yes) + mass(no));
}
