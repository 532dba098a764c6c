import type { BundleManifest } from '../../bundles/manifest/manifest';
import { GeneratorError } from '../../contract/errors';
import { normaliseBox, snapToStep } from '../../plan/box';
import { BEGIN_OF_IMAGE, BOX_END, BOX_START, OBJECT_END, OBJECT_START } from '../../plan/chain/marks';
import { parseChain } from '../../plan/chain/parser';
import { layoutPrompt } from '../../plan/layout-prompt';
import { type TextTokenizer, disarm } from './tokenizer';

/** The least room that a plan needs after its prompt, in tokens. */
const LEAST_CHAIN = 16;

/** Longer prompts are refused before they are tokenised. */
const MAX_PROMPT_CHARACTERS = 20_000;
const MAX_CHAIN_CHARACTERS = 200_000;

const BOX = /<\|box_start\|>\((\d{1,4}),(\d{1,4})\),\((\d{1,4}),(\d{1,4})\)<\|box_end\|>/g;

/** Turns prompts and chains into the token sequence of the model, as its manifest says. */
export interface Sequencer {
  /** BOS and the template with the prompt. Throws `invalid-request` (nothing in it) or `plan-too-long`. */
  prompt(prompt: string): number[];
  /** The chain without `<begin_of_image>`, its boxes snapped to coordinates the model writes. */
  chain(chain: string): number[];
  /**
   * Prompt, chain and `<begin_of_image>`; for a model that reads no boxes a prompt that words the
   * layout in place of the first two. Throws `plan-too-long`.
   */
  painting(prompt: string, chain: string): number[];
  /** What stands before every question about a picture: BOS, the opening of the conversation, the picture's rows. */
  picture(): number[];
  /** One question behind that, up to where the answer begins. */
  question(question: string): number[];
  /** GoT-R1's unconditional row for a text of `length` tokens, without its `<begin_of_image>`. */
  guidanceRow(length: number): number[];
  /** Position id of the image token at raster index `index` after a text of `textLength` tokens. */
  imagePosition(index: number, textLength: number): number;
}

export function createSequencer(tokenizer: TextTokenizer, manifest: BundleManifest): Sequencer {
  const { specialTokens, template, model, positions, coordinates, understanding } = manifest;
  const [before = '', after = ''] = understanding?.template.split('{image}') ?? [];
  const start = template.bos ? [specialTokens.bos] : [];

  const sequencer: Sequencer = {
    prompt(prompt) {
      const text = prompt.trim();
      if (text === '') {
        throw new GeneratorError('prompt-empty');
      }
      if (text.length > MAX_PROMPT_CHARACTERS) throw promptTooLong(text.length);
      const said = template.lowerCase ? text.toLowerCase() : text;
      const safe = disarm(said, tokenizer.addedTokens);
      const ids = [...start, ...tokenizer.encode(template.prompt.replace('{prompt}', () => safe))];
      if (ids.length > model.maxTextTokens - LEAST_CHAIN) throw promptTooLong(text.length);
      return ids;
    },
    chain(chain) {
      if (chain.length > MAX_CHAIN_CHARACTERS) throw planTooLong(chain.length, MAX_CHAIN_CHARACTERS);
      const open = chain.endsWith(BEGIN_OF_IMAGE) ? chain.slice(0, -BEGIN_OF_IMAGE.length) : chain;
      const snapped = open.replace(BOX, (_, ...numbers: string[]) => {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.slice(0, 4).map(Number);
        const box = snapToStep(normaliseBox(x1, y1, x2, y2).box, coordinates.step, coordinates.max);
        return `${BOX_START}(${box.x1},${box.y1}),(${box.x2},${box.y2})${BOX_END}`;
      });
      const marks = [OBJECT_START, OBJECT_END, BOX_START, BOX_END];
      const safe = disarm(snapped, tokenizer.addedTokens, marks);
      return safe === '' ? [] : tokenizer.encode(template.chainPrefix + safe);
    },
    painting(prompt, chain) {
      const text =
        template.plan === 'words'
          ? sequencer.prompt(layoutPrompt(parseChain(chain).plan, prompt))
          : [...sequencer.prompt(prompt), ...sequencer.chain(chain)];
      const ids = [...text, specialTokens.beginOfImage];
      if (ids.length > model.maxTextTokens) throw planTooLong(ids.length, model.maxTextTokens);
      return ids;
    },
    picture() {
      if (!understanding) return [];
      const { tokens, featureOffset, endOfImage } = understanding;
      const rows = Array.from({ length: tokens }, (_, row) => featureOffset + row);
      const end = endOfImage === null ? [] : [endOfImage];
      return [...start, ...tokenizer.encode(before), specialTokens.beginOfImage, ...rows, ...end];
    },
    question(question) {
      const safe = disarm(question, tokenizer.addedTokens);
      return tokenizer.encode(after.replace('{question}', () => safe));
    },
    guidanceRow(length) {
      const row = Array.from({ length: length - 1 }, () => specialTokens.pad);
      if (template.bos) row[0] = specialTokens.bos;
      return row;
    },
    imagePosition: (index, textLength) => (positions.image?.start ?? textLength) + index,
  };
  return sequencer;
}

function promptTooLong(characters: number): GeneratorError {
  return new GeneratorError('prompt-too-long', { characters });
}

/** The error for a plan that leaves no room: the person can shorten it. */
export function planTooLong(found: number, limit: number): GeneratorError {
  return new GeneratorError('plan-too-long', { found, limit });
}
