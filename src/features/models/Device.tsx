import { partsElsewhere } from '../../studio/models/backends';
import { useModel } from '../../studio/models/loading';
import { useSettings } from '../../studio/settings/settings';
import { modelChipWords } from '../../words/parts/panels/modelChip';
import styles from './models.module.css';

/** What this browser offers, and what that means: quiet notes, never a dialog. */
export function Device() {
  const notes = useNotes();
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function useNotes(): readonly string[] {
  const backend = useModel((s) => (s.kind === 'ready' ? s.description.backend : null));
  const elsewhere = useModel((s) => (s.kind === 'ready' ? s.description.elsewhere : undefined));
  const choice = useSettings((s) => s.backend);
  const gpu = 'gpu' in navigator;
  const notes: string[] = [];
  if (backend === 'webgpu') {
    notes.push(choice === 'auto' ? modelChipWords('webgpuPassed') : modelChipWords('webgpuChosen'));
    const parts = partsElsewhere(elsewhere);
    if (parts.length > 0) {
      notes.push(modelChipWords('partsElsewhere', { parts: parts.join(', ') }));
    }
  }
  if (backend === 'wasm') {
    if (choice === 'wasm') notes.push(modelChipWords('wasmChosen'));
    else if (!gpu) notes.push(modelChipWords('noWebgpu'));
    else notes.push(modelChipWords('webgpuFailed'));
    notes.push(
      crossOriginIsolated
        ? modelChipWords('threads', { count: navigator.hardwareConcurrency })
        : modelChipWords('oneThread'),
    );
  }
  if (typeof indexedDB === 'undefined') {
    notes.push(modelChipWords('keepsNothing'));
  }
  return notes;
}
