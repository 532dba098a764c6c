/** The part of @huggingface/transformers that the bench calls; the package itself is installed by `npm run bench`. */
declare module '@huggingface/transformers' {
  export class Tensor {
    constructor(type: 'int64' | 'bool', data: BigInt64Array | Uint8Array, dims: readonly number[]);
  }

  export interface PeerTokenizer {
    encode(text: string, options: { add_special_tokens: boolean }): number[];
    decode(ids: readonly bigint[], options: { skip_special_tokens: boolean }): string;
  }

  export interface Streamer {
    put(tokens: readonly (readonly bigint[])[]): void;
    end(): void;
  }

  interface Inputs {
    input_ids: Tensor;
    attention_mask: Tensor;
    images_seq_mask?: Tensor;
    images_emb_mask?: Tensor;
  }

  interface Generation extends Inputs {
    max_new_tokens: number;
    do_sample: boolean;
    eos_token_id: number | null;
    streamer: Streamer;
    guidance_scale?: number;
    temperature?: number;
    top_k?: number;
  }

  export class AutoProcessor {
    static from_pretrained(name: string): Promise<{
      (
        conversation: readonly { role: string; content: string }[],
        options: { chat_template: string },
      ): Promise<Inputs>;
      tokenizer: PeerTokenizer;
    }>;
  }

  export class MultiModalityCausalLM {
    static from_pretrained(
      name: string,
      options: { dtype: string; device: string },
    ): Promise<MultiModalityCausalLM>;
    generate(options: Generation): Promise<unknown>;
    generate_images(options: Generation): Promise<unknown[]>;
  }

  export const env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
    useBrowserCache: boolean;
    useWasmCache: boolean;
    backends: { onnx: { wasm: { numThreads: number; wasmPaths: { mjs: string; wasm: string } } } };
  };
}
