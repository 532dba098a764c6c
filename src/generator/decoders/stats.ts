import type { OrtSession } from '../engine/ort';
import type { Decoder } from './decoder';

/** What one phase of decoding has cost since loading. */
interface PhaseStats {
  /** Tokens decided, or read where they were given (prompts, kept tokens). A guidance row doesn't count twice. */
  tokens: number;
  /** Times that all layers were computed. */
  passes: number;
  /** Runs of sessions. */
  runs: number;
  /** Bytes copied to JavaScript: on WebAssembly from its memory, caches included; on WebGPU from the GPU. */
  readBackBytes: number;
}

/** `text`: prompts and chains; `image`: what is computed for image logits. */
export type DecodeStats = Readonly<Record<'text' | 'image', Readonly<PhaseStats>>>;

/** Counts what passes through sessions and decoders. */
interface Meter {
  readonly stats: DecodeStats;
  /** The session, its runs counted from now on. */
  session(session: OrtSession): OrtSession;
  /** The decoder, its tokens and passes counted. */
  decoder(decoder: Decoder): Decoder;
}

export function createMeter(): Meter {
  const phase = (): PhaseStats => ({ tokens: 0, passes: 0, runs: 0, readBackBytes: 0 });
  const stats = { text: phase(), image: phase() };
  let current = stats.text;
  return {
    stats,
    session(session) {
      const run = session.run.bind(session) as (...all: unknown[]) => ReturnType<OrtSession['run']>;
      session.run = async (...all: unknown[]) => {
        const results = await run(...all);
        current.runs++;
        for (const tensor of Object.values(results)) {
          if (tensor.location === 'cpu') current.readBackBytes += byteLength(tensor.data);
        }
        return results;
      };
      return session;
    },
    decoder(decoder) {
      const { bursts } = decoder;
      return {
        ...decoder,
        run(step) {
          current = step.want === 'image' ? stats.image : stats.text;
          current.tokens += step.ids.length / step.batch;
          current.passes++;
          return decoder.run(step);
        },
        ...(bursts
          ? {
              bursts: {
                ...bursts,
                async run(burst) {
                  current = stats[burst.head];
                  const result = await bursts.run(burst);
                  current.tokens += result.ids.length;
                  current.passes += result.passes;
                  return result;
                },
              },
            }
          : {}),
      };
    },
  };
}

function byteLength(data: unknown): number {
  return ArrayBuffer.isView(data) ? data.byteLength : 0;
}
