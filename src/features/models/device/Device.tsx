import { useModel, useSettings } from '../../../studio/hooks';
import { partsElsewhere } from '../../../studio/models/backends';
import { modelDetailsWords } from '../../../words/parts/dialogs/modelDetails';
import styles from '../models.module.css';

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
    notes.push(choice === 'auto' ? modelDetailsWords('webgpuPassed') : modelDetailsWords('webgpuChosen'));
    const parts = partsElsewhere(elsewhere);
    if (parts.length > 0) {
      notes.push(modelDetailsWords('partsElsewhere', { parts: parts.join(', ') }));
    }
  }
  if (backend === 'wasm') {
    if (choice === 'wasm') notes.push(modelDetailsWords('wasmChosen'));
    else if (!gpu) notes.push(modelDetailsWords('noWebgpu'));
    else notes.push(modelDetailsWords('webgpuFailed'));
    notes.push(
      crossOriginIsolated
        ? modelDetailsWords('threads', { count: navigator.hardwareConcurrency })
        : modelDetailsWords('oneThread'),
    );
  }
  if (typeof indexedDB === 'undefined') {
    notes.push(modelDetailsWords('keepsNothing'));
  }
  return notes;
}
