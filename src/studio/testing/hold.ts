import type { PaintEvent, PlanEvent } from '../../contract/events';
import type { ScriptedGenerator } from './generator';

/** Lets `count` events through, then holds the generator until it is released. */
export function holdAfter(generator: ScriptedGenerator, count: number) {
  let seen = 0;
  let release: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (release = resolve));
  const held = new Promise<void>((resolve) => (reached = resolve));
  generator.gate = async () => {
    seen += 1;
    if (seen <= count) return;
    reached();
    await open;
  };
  return { release, held };
}

/** Lets events through until one fits, then holds the generator before it. */
export function holdBefore(generator: ScriptedGenerator, fits: (event: PlanEvent | PaintEvent) => boolean) {
  let release: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (release = resolve));
  const held = new Promise<void>((resolve) => (reached = resolve));
  generator.gate = async (event) => {
    if (!fits(event)) return;
    reached();
    await open;
  };
  return { release, held };
}
