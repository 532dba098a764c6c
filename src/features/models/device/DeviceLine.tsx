import { useModels } from '../../../studio/hooks';
import { modelsWords } from '../../../words/parts/dialogs/models';
import styles from '../manager.module.css';

/** Bytes of memory from which on browsers tell no more. */
const MOST_TOLD = 8 * 2 ** 30;

/** What this device offers to models, as measured, and what they take of it. */
export function DeviceLine() {
  const device = useModels((s) => s.device);
  const persisted = useModels((s) => s.persisted);
  if (!device) return <p className={styles.muted}>{modelsWords('measuring')}</p>;
  const { gpu, memory, storage, keeps } = device;
  const parts = [
    gpu
      ? modelsWords(gpu.f16 ? 'gpuWithHalves' : 'gpuWithoutHalves', { name: gpu.name, buffer: gpu.buffer })
      : modelsWords('noGpu'),
    ...(memory === null
      ? []
      : [modelsWords(memory >= MOST_TOLD ? 'memoryOrMore' : 'memory', { gigabytes: memory / 2 ** 30 })]),
  ];
  const sentences = [
    modelsWords('device', { parts: parts.join('; ') }),
    ...(keeps ? [] : [modelsWords('deviceKeepsNothing')]),
    ...(keeps && storage ? [modelsWords('deviceKeeps', storage)] : []),
    ...(persisted === false ? [modelsWords('mayBeCleared')] : []),
  ];
  return <p className={styles.muted}>{sentences.join(' ')}</p>;
}
