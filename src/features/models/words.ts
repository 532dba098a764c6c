import type { InstallRecord } from '../../bundles/install/record';
import { bytes } from '../../ui/bytes';

/** What a model can do: "Plans, paints, repaints a part". */
export function abilities(can: InstallRecord['capabilities']): string {
  const words = [
    can.plan && 'plans',
    can.paint && 'paints',
    can.repaint && 'repaints a part',
    can.understand && 'reads pictures',
  ].filter((word) => word !== false);
  const text = words.join(', ');
  return text === '' ? 'Nothing that the studio uses' : text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a model asks of a device: "Needs 1.39 GB of memory, WebGPU with 16-bit floats, buffers of 243 MB." */
export function needsText({ memory, wasmMemory, backends, f16, buffer }: InstallRecord['needs']): string {
  if (!backends.includes('webgpu')) {
    return `Needs ${bytes(wasmMemory ?? memory)} of memory while it paints, and WebAssembly.`;
  }
  const graphics = `WebGPU${f16 ? ' with 16-bit floats' : ''}, buffers of ${bytes(buffer)}`;
  return `Needs ${bytes(memory)} of memory, ${backends.includes('wasm') ? 'WebGPU or WebAssembly' : graphics}.`;
}

/** How a download goes: "0.90 GB of 1.95 GB, 12.0 MB a second, about 2 minutes left". */
export function progressText(job: {
  readonly loaded: number;
  readonly total: number;
  readonly speed?: number | null;
}): string {
  const { loaded, total, speed } = job;
  const parts = [`${bytes(loaded)} of ${bytes(total)}`];
  if (speed) parts.push(`${bytes(speed)} a second`, timeLeft((total - loaded) / speed));
  return parts.join(', ');
}

/** Seconds as a person says them. */
export function timeLeft(seconds: number): string {
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.round(seconds / 10) * 10} seconds left`;
  if (seconds < 90) return 'about a minute left';
  if (seconds < 3300) return `about ${Math.round(seconds / 60)} minutes left`;
  const hours = seconds / 3600;
  return hours < 1.25 ? 'about an hour left' : `about ${Math.round(hours * 2) / 2} hours left`;
}
