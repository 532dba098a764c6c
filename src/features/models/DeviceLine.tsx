import { useModels } from '../../studio/hooks';
import { bytes } from '../../ui/bytes';
import styles from './manager.module.css';

/** What this device offers to models, as measured, and what they take of it. */
export function DeviceLine() {
  const device = useModels((s) => s.device);
  const persisted = useModels((s) => s.persisted);
  if (!device) return <p className={styles.muted}>Measuring what this device can run…</p>;
  const { gpu, memory, storage, keeps } = device;
  const parts = [
    gpu
      ? `WebGPU${gpu.name ? ` on ${gpu.name}` : ''}, ${gpu.f16 ? 'with' : 'without'} 16-bit floats, buffers of up to ${bytes(gpu.buffer)}`
      : 'no WebGPU, so the processor does the work',
    memory !== null &&
      `${Math.round(memory / 2 ** 30)} GB of memory${memory >= 8 * 2 ** 30 ? ' or more' : ''}`,
  ].filter(Boolean);
  return (
    <p className={styles.muted}>
      This device: {parts.join('; ')}.{' '}
      {!keeps && 'It keeps no files for this page, so models can’t be added. '}
      {keeps &&
        storage &&
        `${bytes(storage.used)} of this page is kept here, ${bytes(storage.free)} is free.`}
      {persisted === false && ' The browser may clear it when space runs short.'}
    </p>
  );
}
