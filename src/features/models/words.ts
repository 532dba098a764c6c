import type { InstallRecord } from '../../bundles/install/record';
import { modelsWords } from '../../words/parts/dialogs/models';

/** What a model can do: "Plans, paints, repaints a part". */
export function abilities(can: InstallRecord['capabilities']): string {
  const words = [
    can.plan && modelsWords('plans'),
    can.paint && modelsWords('paints'),
    can.repaint && modelsWords('repaints'),
    can.understand && modelsWords('reads'),
  ].filter((word) => word !== false);
  const text = words.join(', ');
  return text === '' ? modelsWords('canNothing') : text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a model asks of a device: "Needs 1.39 GB of memory, WebGPU with 16-bit floats, buffers of 243 MB." */
export function needsText({ memory, wasmMemory, backends, f16, buffer }: InstallRecord['needs']): string {
  if (!backends.includes('webgpu')) {
    return modelsWords('needsWasm', { memory: wasmMemory ?? memory });
  }
  if (backends.includes('wasm')) return modelsWords('needsEither', { memory });
  return modelsWords(f16 ? 'needsGpuWithHalves' : 'needsGpu', { memory, buffer });
}

/** How a download goes: "0.90 GB of 1.95 GB, 12.0 MB a second, about 2 minutes left". */
export function progressText(job: {
  readonly loaded: number;
  readonly total: number;
  readonly speed?: number | null;
}): string {
  const { loaded, total, speed } = job;
  const parts = [modelsWords('someOf', { loaded, total })];
  if (speed) parts.push(modelsWords('aSecond', { speed }), timeLeft((total - loaded) / speed));
  return parts.join(', ');
}

/** Seconds as a person says them. */
export function timeLeft(seconds: number): string {
  if (seconds < 10) return modelsWords('fewSecondsLeft');
  if (seconds < 55) return modelsWords('secondsLeft', { count: Math.round(seconds / 10) * 10 });
  if (seconds < 90) return modelsWords('aboutMinuteLeft');
  if (seconds < 3300) return modelsWords('minutesLeft', { count: Math.round(seconds / 60) });
  const hours = seconds / 3600;
  return hours < 1.25
    ? modelsWords('aboutHourLeft')
    : modelsWords('hoursLeft', { count: Math.round(hours * 2) / 2 });
}
