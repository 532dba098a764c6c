import fc from 'fast-check';
import { LostRoundTrip, type Target } from './target';

/** Milliseconds of computing that one input may take. */
const LONGEST = 1000;
/** Findings of one target that are worth looking at, before it is left. */
const MOST_FINDINGS = 5;

export interface Finding {
  readonly target: string;
  readonly kind: 'untyped' | 'slow' | 'round trip';
  readonly message: string;
  /** The smallest input found, as a string literal. */
  readonly input: string;
  readonly seed: number;
}

export interface Outcome {
  readonly target: string;
  readonly inputs: number;
  /** The longest that one took, in ms of computing. */
  readonly slowest: number;
  readonly findings: readonly Finding[];
}

/** What an input did, or null where all is well. The time is that of this process, whatever else the machine does. */
async function tryOne(
  target: Target,
  bytes: Uint8Array<ArrayBuffer>,
  longest: number,
  took: (ms: number) => void,
) {
  const began = process.cpuUsage();
  let wrong: { kind: Finding['kind']; message: string } | null = null;
  try {
    await target.read(bytes);
  } catch (error) {
    if (error instanceof LostRoundTrip) wrong = { kind: 'round trip', message: error.message };
    else if (!(error instanceof Error) || !target.allows.includes(error.name))
      wrong = {
        kind: 'untyped',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
  }
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000;
  took(ms);
  return wrong ?? (ms > longest ? { kind: 'slow' as const, message: `${Math.round(ms)} ms` } : null);
}

/** Gives a target inputs for so many ms; the same seed gives the same ones. Each finding is made as small as it goes. */
export async function fuzz(
  target: Target,
  ms: number,
  seed: number,
  longest: number = LONGEST,
): Promise<Outcome> {
  const until = performance.now() + ms;
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let [inputs, slowest, run] = [0, 0, seed];
  while (performance.now() < until && findings.length < MOST_FINDINGS) {
    let last: { kind: Finding['kind']; message: string } | null = null;
    const result = await fc.check(
      fc.asyncProperty(target.input, async (bytes) => {
        inputs += 1;
        const wrong = await tryOne(target, bytes, longest, (took) => (slowest = Math.max(slowest, took)));
        // A fault that is known is not found again.
        if (!wrong || seen.has(keyOf(wrong))) return;
        last = wrong;
        throw new Error(wrong.kind);
      }),
      {
        seed: run,
        numRuns: 100_000_000,
        interruptAfterTimeLimit: Math.max(1, until - performance.now()),
        markInterruptAsFailure: false,
      },
    );
    run = (run + 7919) | 0;
    const wrong = last as { kind: Finding['kind']; message: string } | null;
    if (!result.failed || !wrong) continue;
    seen.add(keyOf(wrong));
    const [bytes] = result.counterexample ?? [new Uint8Array()];
    const input = JSON.stringify(new TextDecoder('latin1').decode(bytes)).slice(0, 2000);
    findings.push({ target: target.name, ...wrong, input, seed: result.seed });
  }
  return { target: target.name, inputs, slowest, findings };
}

/** Faults of the same place count once: the first lines of where it was thrown. */
function keyOf({ kind, message }: { readonly kind: Finding['kind']; readonly message: string }): string {
  return kind === 'untyped' ? `${kind} ${message.split('\n').slice(0, 3).join(' ')}` : kind;
}
