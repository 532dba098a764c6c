import type { LaunchOptions } from 'playwright';

export function findChromium(): string | undefined;
export function chromiumLaunchOptions(extraArguments?: readonly string[]): LaunchOptions;
export function ensureChromium(): string;
