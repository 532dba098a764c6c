import type { BundleManifest } from '../../bundles/manifest/manifest';
import { MARKS } from '../../plan/chain/marks';
import { type TextTokenizer, createTokenizer } from '../text/tokenizer';

/** GPT-2's printable stand-ins for the 256 bytes. */
function byteAlphabet(): string[] {
  const isPlain = (byte: number): boolean =>
    (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isPlain(byte) ? byte : next++));
}

const GPT2 = /'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/**
 * A byte-level BPE tokenizer as a Hugging Face `tokenizer.json`, trained on a text: the kind that
 * language models have. With `digitByDigit` numbers are spelt out, as DeepSeek's tokenizer does.
 */
export function trainBpe(text: string, merges: number, digitByDigit: boolean): string {
  const alphabet = byteAlphabet();
  const words = (digitByDigit ? text.split(/(\p{N})/u) : [text])
    .flatMap((part) => part.match(GPT2) ?? [])
    .map((word) => [...new TextEncoder().encode(word)].map((byte) => alphabet[byte] ?? ''));
  const vocab: Record<string, number> = {};
  for (const [id, character] of alphabet.entries()) vocab[character] = id;
  const learnt: [string, string][] = [];
  while (learnt.length < merges) {
    const counts = new Map<string, number>();
    for (const word of words) {
      for (let i = 1; i < word.length; i++) {
        const pair = `${word[i - 1]} ${word[i]}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
    const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (!best) break;
    const [left = '', right = ''] = best[0].split(' ');
    learnt.push([left, right]);
    vocab[left + right] ??= Object.keys(vocab).length;
    for (const word of words) {
      for (let i = 1; i < word.length; i++) {
        if (word[i - 1] === left && word[i] === right) word.splice(i - 1, 2, left + right);
      }
    }
  }
  const first = Object.keys(vocab).length;
  const added = ['<bos>', '<eos>', '<pad>', ...MARKS].map((content, i) => ({
    id: first + i,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: i < 3,
  }));
  const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true };
  const digits = { type: 'Split', pattern: { Regex: '\\p{N}' }, behavior: 'Isolated', invert: false };
  return JSON.stringify({
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: added,
    normalizer: null,
    pre_tokenizer: digitByDigit ? { type: 'Sequence', pretokenizers: [digits, byteLevel] } : byteLevel,
    post_processor: null,
    decoder: byteLevel,
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      vocab,
      merges: learnt,
    },
  });
}

/** Such a tokenizer, and a manifest that fits it, with coordinates of every size. */
export function testBpe(
  manifest: BundleManifest,
  text: string,
  merges: number,
  digitByDigit: boolean,
): { readonly tokenizer: TextTokenizer; readonly manifest: BundleManifest } {
  const json = trainBpe(text, merges, digitByDigit);
  const { added_tokens } = JSON.parse(json) as { added_tokens: { id: number; content: string }[] };
  const id = (content: string): number => added_tokens.find((token) => token.content === content)?.id ?? -1;
  const fitting: BundleManifest = {
    ...manifest,
    coordinates: { step: 1, max: 999 },
    model: { ...manifest.model, textVocabulary: (added_tokens.at(-1)?.id ?? 0) + 1 },
    specialTokens: {
      bos: id('<bos>'),
      eos: id('<eos>'),
      pad: id('<pad>'),
      beginOfImage: id('<begin_of_image>'),
      boxStart: id('<|box_start|>'),
      boxEnd: id('<|box_end|>'),
      objectStart: id('<|obj_start|>'),
      objectEnd: id('<|obj_end|>'),
    },
  };
  return { tokenizer: createTokenizer(json, fitting), manifest: fitting };
}
