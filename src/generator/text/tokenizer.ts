import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { type BundleManifest, groundingOf } from '../../bundles/manifest/manifest';
import { GeneratorError } from '../../contract/errors';
import { reasonOf } from '../../contract/thrown';
import { BOX_END, BOX_START, OBJECT_END, OBJECT_START } from '../../plan/chain/marks';

/** Text to ids and back, with the care that text from outside needs. */
export interface TextTokenizer {
  readonly size: number;
  /** Ids of the text; added tokens spelt out in it are recognised. No BOS is put in front. */
  encode(text: string): number[];
  decode(ids: readonly number[]): string;
  /** The text of one token; holds U+FFFD where its bytes are not whole characters. */
  piece(id: number): string;
  /** Content of every added token, longest first. */
  readonly addedTokens: readonly string[];
}

const tokenizerFileSchema = z.looseObject({ model: z.looseObject({ type: z.string().optional() }) });

/** Reads a Hugging Face `tokenizer.json`. Throws `bundle-damaged` when it can't be used. */
export function createTokenizer(json: string, manifest: BundleManifest): TextTokenizer {
  const { specialTokens, model } = manifest;
  const of = { name: manifest.name, file: manifest.tokenizer.path };
  let tokenizer: Tokenizer;
  try {
    tokenizer = new Tokenizer(tokenizerFileSchema.parse(JSON.parse(json)), {});
  } catch (cause) {
    throw new GeneratorError('tokenizer-unreadable', { ...of, reason: reasonOf(cause) });
  }
  for (const [name, id] of Object.entries(specialTokens)) {
    if (id !== undefined && tokenizer.id_to_token(id) === undefined)
      throw new GeneratorError('tokenizer-lacks-token', { ...of, id, token: name });
  }
  const grounding = groundingOf(manifest);
  const marks = grounding && [
    [OBJECT_START, grounding.objectStart] as const,
    [OBJECT_END, grounding.objectEnd] as const,
    [BOX_START, grounding.boxStart] as const,
    [BOX_END, grounding.boxEnd] as const,
  ];
  for (const [mark, id] of marks ?? []) {
    const { ids } = tokenizer.encode(mark, { add_special_tokens: false });
    if (ids.length !== 1 || Number(ids[0]) !== id) {
      throw new GeneratorError('tokenizer-of-other-model', { ...of, id });
    }
  }
  for (const id of tokenizer.get_added_tokens_decoder().keys()) {
    if (Number(id) >= model.textVocabulary) {
      throw new GeneratorError('tokenizer-of-other-model', { ...of, id: Number(id) });
    }
  }
  const decode = (ids: readonly number[]): string =>
    tokenizer.decode([...ids], { skip_special_tokens: false, clean_up_tokenization_spaces: false });
  const pieces: (string | undefined)[] = [];
  return {
    size: model.textVocabulary,
    encode: (text) =>
      text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false }).ids.map((id) => Number(id)),
    decode: (ids) => (ids.length === 0 ? '' : decode(ids)),
    piece: (id) => (pieces[id] ??= tokenizer.id_to_token(id) === undefined ? '' : decode([id])),
    addedTokens: [...tokenizer.get_added_tokens_decoder().values()]
      .map((token) => token.content)
      .filter((content) => content !== '')
      .toSorted((a, b) => b.length - a.length),
  };
}

/**
 * Breaks every added token spelt out in a text, all but `except`, with a space
 * after its first character: what a person types must not act as a control token.
 */
export function disarm(text: string, addedTokens: readonly string[], except: readonly string[] = []): string {
  let safe = text;
  for (const token of addedTokens) {
    if (except.includes(token) || token.trim().length < 2) continue;
    const [first = '', ...rest] = token;
    safe = safe.replaceAll(token, `${first} ${rest.join('')}`);
  }
  return safe;
}

/** Turns a stream of ids into text a token at a time; text of half characters is held back until whole. */
export function createStreamDecoder(tokenizer: TextTokenizer): (id: number) => string {
  let held: number[] = [];
  return (id) => {
    held.push(id);
    const text = tokenizer.decode(held);
    if (text.endsWith('\uFFFD') && held.length < 4) return '';
    held = [];
    return text;
  };
}
