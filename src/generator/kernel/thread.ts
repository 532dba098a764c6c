import type { ThreadStart } from './kernel';

interface Exports {
  readonly serve: (decoder: number, thread: number) => void;
  readonly __stack_pointer: WebAssembly.Global;
}

/**
 * Computes its share of every pass; returns when the kernel's owner ends the thread, if ever. It uses nothing outside of
 * itself: in Node its text is the worker.
 */
export function serveKernel(
  { module, memory, decoder, thread, stack }: ThreadStart,
  ready: () => void,
): void {
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const { serve, __stack_pointer } = instance.exports as unknown as Exports;
  __stack_pointer.value = stack;
  ready();
  serve(decoder, thread);
}
