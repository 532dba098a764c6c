import { useModel, useSettings } from '../../studio/hooks';
import { partsElsewhere } from '../../studio/models/backends';
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
    notes.push(
      choice === 'auto' ? 'WebGPU was chosen: it passed its test on this device.' : 'WebGPU, as you chose.',
    );
    const parts = partsElsewhere(elsewhere);
    if (parts.length > 0) {
      notes.push(
        `These graphics get a part of the model wrong, so it runs on the processor: ${parts.join(', ')}. The pictures are the same.`,
      );
    }
  }
  if (backend === 'wasm') {
    if (choice === 'wasm') notes.push('WebAssembly, as you chose.');
    else if (!gpu)
      notes.push(
        'This browser has no WebGPU, so WebAssembly does the work. It is slower; the pictures are the same.',
      );
    else
      notes.push(
        'WebGPU didn’t pass its test here, so WebAssembly does the work. It is slower; the pictures are the same.',
      );
    notes.push(
      crossOriginIsolated
        ? `WebAssembly may use several of this device’s ${navigator.hardwareConcurrency} processor threads.`
        : 'This page isn’t isolated, so WebAssembly uses one thread. Reload it once to get more.',
    );
  }
  if (typeof indexedDB === 'undefined') {
    notes.push('This browser keeps nothing for this page: save your scene as a file before you close it.');
  }
  return notes;
}
