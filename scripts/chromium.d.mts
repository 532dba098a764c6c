import type { LaunchOptions } from 'playwright';

/** Arguments with which WebGPU works on the processor, where there is no graphics card. */
export const softwareWebgpu: readonly string[];
export function findChromium(): string | undefined;
export function chromiumLaunchOptions(extraArguments?: readonly string[]): LaunchOptions;
export function ensureChromium(): string;
