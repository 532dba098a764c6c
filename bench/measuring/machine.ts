import { cpus, loadavg, totalmem } from 'node:os';

/** Where and amid what it was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly node: string;
  readonly browser: string;
  /** Other work: the load over the minute before. */
  readonly loadBefore: number;
}

export function describeMachine(browser: string): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    node: process.versions.node,
    browser: `Chromium ${browser}`,
    loadBefore: loadavg()[0] ?? 0,
  };
}
